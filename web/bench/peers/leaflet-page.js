import { BOUNDS, COLOURS, load, open, seen, tell } from './story.js';

const { world, route, sites } = await load();
const [west, south, east, north] = BOUNDS;
const map = L.map('map', { preferCanvas: true, attributionControl: false }).fitBounds([[south, west], [north, east]], { animate: false });
const style = ({ properties: { kind } }) =>
  kind === 'country' ? { fillColor: COLOURS.land, fillOpacity: 1, color: COLOURS.border, weight: 1 }
  : kind === 'lake' ? { fillColor: COLOURS.water, fillOpacity: 1, stroke: false }
  : { color: COLOURS.water, weight: 1 };
L.geoJSON(world, { style, interactive: false }).addTo(map);
L.geoJSON(route, { style: { color: COLOURS.route, weight: 3, dashArray: '8 6' }, interactive: false }).addTo(map);
for (const site of sites) {
  const at = [site.at[1], site.at[0]];
  L.circleMarker(at, { radius: 9, color: '#fff', weight: 2, fillColor: COLOURS.route, fillOpacity: 1 })
    .bindTooltip(site.name, { permanent: true, direction: 'right', offset: [10, 0] })
    .on('click', () => open(site))
    .addTo(map);
}
tell({ where: (site) => map.latLngToContainerPoint([site.at[1], site.at[0]]), sites });
// A drag moves a pane; the browser itself runs the animation of a zoom.
const pane = map.getPane('mapPane');
window.peer.moved = () => (map._animatingZoom ? performance.now() : pane.style.transform);
seen('map:first-paint');
seen('map:interactive');
