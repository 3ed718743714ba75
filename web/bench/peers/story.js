// What the pages of the other libraries share: the geography, the story's
// four sites with their excerpts, and what bench.mjs asks of a page.

const SITES = ['amirabad', 'makhachkala', 'sescha', 'primorsko-akhtarsk'];

export const BOUNDS = [25, 35, 54.8, 54.5];
export const COLOURS = { water: '#d3e1e8', land: '#f3efe4', border: '#a59d8f', route: '#b32a0e' };

const json = (file) => fetch(file).then((r) => r.json());

export async function load() {
  const [world, story] = await Promise.all([json('world.geojson'), json('story.geojson')]);
  const excerpts = new Map();
  for (const list of [story.dateline.excerpts, ...story.features.map((f) => f.properties.excerpts)])
    for (const e of list ?? []) if (typeof e === 'object') excerpts.set(e.id, e.exact);
  const sites = story.features
    .filter((f) => SITES.includes(f.id))
    .map((f) => {
      const texts = f.properties.excerpts.map((e) => excerpts.get(e.id ?? e));
      return { id: f.id, name: f.properties.name, at: f.geometry.coordinates, texts };
    });
  const route = story.features.find((f) => f.geometry.type === 'LineString');
  return { world, route, sites };
}

/** The card of a site, as Dateline's page shows it. */
export function open(site) {
  const panel = document.querySelector('aside');
  const quotes = site.texts.map((text) => Object.assign(document.createElement('blockquote'), { textContent: text }));
  panel.replaceChildren(Object.assign(document.createElement('h2'), { textContent: site.name }), ...quotes);
  panel.dataset.card = site.id;
}

/** Tells bench.mjs where sites are and when the map was seen and answered. */
export function tell({ where, sites }) {
  window.peer = { where: (id) => where(sites.find((s) => s.id === id)) };
}

/** Marks a moment once the frame that shows it has been painted. */
export function seen(name) {
  requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
}
