import * as maplibregl from './maplibre-gl.mjs';
import { BOUNDS, COLOURS, load, open, seen, tell } from './story.js';

const { world, route, sites } = await load();
const [west, south, east, north] = BOUNDS;
const is = (kind) => ['==', ['get', 'kind'], kind];
const map = new maplibregl.Map({
  container: 'map',
  attributionControl: false,
  bounds: [[west, south], [east, north]],
  fadeDuration: 0,
  style: {
    version: 8,
    sources: { world: { type: 'geojson', data: world }, route: { type: 'geojson', data: route } },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': COLOURS.water } },
      { id: 'land', type: 'fill', source: 'world', filter: is('country'), paint: { 'fill-color': COLOURS.land } },
      { id: 'border', type: 'line', source: 'world', filter: is('country'), paint: { 'line-color': COLOURS.border } },
      { id: 'lake', type: 'fill', source: 'world', filter: is('lake'), paint: { 'fill-color': COLOURS.water } },
      { id: 'river', type: 'line', source: 'world', filter: is('river'), paint: { 'line-color': COLOURS.water } },
      { id: 'route', type: 'line', source: 'route', paint: { 'line-color': COLOURS.route, 'line-width': 3, 'line-dasharray': [3, 2] } },
    ],
  },
});
// Names and dots are elements: glyphs would need a set of font files more.
for (const site of sites) {
  const dot = document.createElement('button');
  dot.style.cssText = `inline-size:20px;block-size:20px;padding:0;border:2px solid #fff;border-radius:50%;background:${COLOURS.route};white-space:nowrap`;
  const name = Object.assign(document.createElement('span'), { textContent: site.name });
  name.style.cssText = 'position:absolute;inset-inline-start:24px;font:14px/16px sans-serif;pointer-events:none';
  dot.append(name);
  dot.addEventListener('click', () => open(site));
  new maplibregl.Marker({ element: dot }).setLngLat(site.at).addTo(map);
}
tell({ where: (site) => map.project(site.at), sites });
let drawn = 0;
map.on('render', () => drawn++);
window.peer.moved = () => drawn;
// The first frame in which all of the geography is there.
map.once('load', () => {
  seen('map:first-paint');
  seen('map:interactive');
});
