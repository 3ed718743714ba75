/**
 * Types of embed.js: the element, the plain frame, their events, and the
 * messages between the page and the frame for those who speak them
 * themselves.
 *
 *   /// <reference path="./dateline.d.ts" />
 *   const map = document.querySelector('dateline-map')!;
 *   map.addEventListener('select', (e) => console.log(e.detail.id));
 *   map.select('amirabad');
 */

export {};

/** A passage of the article, as a W3C TextQuoteSelector with what it is about. */
export interface DatelineExcerpt {
  id: string;
  exact: string;
  prefix?: string;
  suffix?: string;
  /** Ids of the places, routes and areas that quote it, places first. */
  features: string[];
  /** The first step that quotes it, from 1. */
  step?: number;
  /** The name of the button after it, in the language of the story. */
  label: string;
}

/** What the frame says of itself when it has been greeted. */
export interface DatelineReady {
  /** The version of the messages. */
  version: 1;
  title: string;
  /** BCP 47 tag of the story's language. */
  lang: string;
  /** How many steps the story has. */
  steps: number;
  /** The step that is shown; 0 is the overview. */
  step: number;
  /** The id of the open place, route or area. */
  place: string | null;
  /** Whether the live map has taken the poster's place. */
  live: boolean;
  excerpts: DatelineExcerpt[];
}

/** The details of the CustomEvents, by type. They do not bubble. */
export interface DatelineEvents {
  /** The story is there and answers. */
  ready: DatelineReady;
  /** The live map has taken the poster's place, or could not, or has been put away to make room for another one. */
  live: { live: boolean };
  /** The reader has gone to a step; 0 is the overview. */
  step: { n: number; total: number };
  /** The reader has opened a place, route or area, or closed it. */
  select: { id: string | null };
  /** The frame has a new height, in CSS pixels. */
  height: { height: number };
  /** These excerpts are not in the text that data-article names. */
  missing: { excerpts: string[] };
  /** The live map could not start, or its graphics were lost; the poster is shown and works. */
  error: { reason: 'no-map' | 'lost-map' };
}

/** What <dateline-map> and <iframe data-dateline> have in common. */
export interface DatelineControl {
  /** Opens a place, route or area, or closes the open one. Events tell only of the reader's doing, not of this. */
  select(id: string | null): void;
  /** Goes to a step; 0 is the overview. */
  step(n: number): void;
  addEventListener<K extends keyof DatelineEvents>(type: K, listener: (event: CustomEvent<DatelineEvents[K]>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof DatelineEvents>(type: K, listener: (event: CustomEvent<DatelineEvents[K]>) => void, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/**
 * <dateline-map src="…/" title="…" data-article="CSS selector" data-hash="">
 *
 * src is the built folder, or a deep link into it (…/#place=ID, …/#step=N).
 * lang="TAG" opens the story in that language, if the folder has it.
 * data-article names the elements with the article's text.
 * data-hash lets the page's own address carry the reader's place in the
 * story: #place=ID or #step=N, or, where data-hash has a value, with that and
 * a hyphen in front (data-hash="route": #route-place=ID). Links of the article
 * to such an address open the place.
 */
export type DatelineMapElement = DatelineControl & HTMLElement;

/** <iframe data-dateline src="…/index.html"> once embed.js has found it. */
export type DatelineFrame = DatelineControl & HTMLIFrameElement;

/**
 * Messages from the page to the frame, by postMessage to its contentWindow.
 *
 * The page says hello with a token that nobody can guess (16 characters or
 * more); the frame obeys the origin and the token of the last hello from its
 * parent and no others, and speaks to that origin only. The page takes
 * messages from that frame's window with that token only: a frame in a
 * sandbox has the origin "null", which proves nothing. 1 is the version;
 * messages of another version, of unknown types, and members that are not
 * named here are to be ignored.
 */
export type DatelineCommand = { dateline: 1; token: string } & (
  | { type: 'hello' }
  | { type: 'select'; id: string | null }
  | { type: 'step'; n: number }
  | { type: 'open'; excerpt: string; focus?: boolean }
  | { type: 'light'; excerpt: string | null }
  | { type: 'found'; excerpts: string[] }
  /** Out of sight, and in sight again. */
  | { type: 'sleep' | 'wake' }
  /** The answer to want: the live map may come. */
  | { type: 'go' }
  /** The live map makes room for another one; its last picture stays. */
  | { type: 'freeze' }
);

/** Messages from the frame to the page. All but the first carry the token. */
export type DatelineMessage =
  | { dateline: 1; type: 'hello' }
  | ({ dateline: 1; token: string } & (
      | ({ type: 'ready' } & DatelineReady)
      | ({ type: 'live' } & DatelineEvents['live'])
      | ({ type: 'step' } & DatelineEvents['step'])
      | ({ type: 'select' } & DatelineEvents['select'])
      | ({ type: 'height' } & DatelineEvents['height'])
      | ({ type: 'error' } & DatelineEvents['error'])
      /** The reader asks for the sentence of an excerpt in the article. */
      | { type: 'find'; excerpt: string }
      /** The live map is to come, or is in use: because the reader wants it, which needs no leave, or because there is leisure for it. */
      | { type: 'want'; reader: boolean }
    ));

/** window.dateline inside the frame. */
export interface DatelinePage {
  readonly version: 1;
  /** Resolves when the live map answers, or says that there is none. */
  readonly ready: Promise<{ live: boolean }>;
  /** Opens a place, route or area, or closes the open one; false if there is no such. */
  select(id: string | null): boolean;
  /** Goes to a step; 0 is the overview. */
  step(n: number): void;
  /** Where a place is in the frame, in CSS pixels; null where it is not shown. */
  project(id: string): [number, number] | null;
  /** Calls fn on every event of a type; the answer stops that. */
  on(type: 'ready', fn: (detail: { live: boolean }) => void): () => void;
  on(type: 'select', fn: (detail: { id: string | null; before: string | null; by: string }) => void): () => void;
  on(type: 'step', fn: (detail: { n: number; total: number; by: string }) => void): () => void;
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMapElement;
  }
  interface Window {
    readonly dateline?: DatelinePage;
  }
}
