// What the scripts under src take from elsewhere: for tsc alone.

declare module 'wasm_exec' {}
declare module 'parts' {
  /** The name of the script for the article around. */
  export const article: string;
}
