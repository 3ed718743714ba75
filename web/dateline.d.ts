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
  /** The live map has taken the poster's place, or could not. */
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
 * <dateline-map src="…/" title="…" data-article="CSS selector">
 *
 * src is the built folder, or a deep link into it (…/#place=ID, …/#step=N).
 * lang="TAG" opens the story in that language, if the folder has it.
 */
export type DatelineMapElement = HTMLElement & DatelineControl;

/** <iframe data-dateline src="…/index.html"> once embed.js has found it. */
export type DatelineFrame = HTMLIFrameElement & DatelineControl;

/** Messages from the page to the frame. All but the first need the token of the first. */
export type DatelineCommand = { dateline: 1; token: string } & (
  | { type: 'hello' }
  | { type: 'select'; id: string | null }
  | { type: 'step'; n: number }
  | { type: 'open'; excerpt: string; focus?: boolean }
  | { type: 'light'; excerpt: string | null }
  | { type: 'found'; excerpts: string[] }
  | { type: 'sleep' | 'wake' }
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
      | { type: 'find'; excerpt: string }
    ));

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMapElement;
  }
}
