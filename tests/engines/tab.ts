/** One tab of a browser, as far as all engines can do it alike. Nothing here knows the site. */

/** Values that go into a question and come back from it. */
export type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };

export interface Tab {
  /** Loads an address as if it were typed. */
  open(address: string): Promise<void>;
  /**
   * Asks the page itself. The function goes there as text: it knows nothing but what it is given, and is written in
   * the JavaScript of 2019, because Chromium 79 reads it (no `?.`, no `??`).
   */
  ask<Answer, Given extends Plain[]>(question: (...given: Given) => Answer, ...given: Given): Promise<Answer>;
  /** A real press of the mouse at a point of the window, in CSS pixels. */
  pressAt(x: number, y: number): Promise<void>;
  /** Real keys, one after another, to whatever has the focus. */
  type(text: string): Promise<void>;
  pressKey(key: 'Shift' | 'Enter'): Promise<void>;
  /** What no page may do, where the engine tells it: errors that nobody caught. */
  readonly mishaps: readonly string[];
  close(): Promise<void>;
}

export interface OpenBrowser {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Keeps a page in memory for the Back button although the page forbids it (`no-store`). Only script can empty it then. */
  readonly keepsForbidden?: boolean;
  /** Starts it with a profile of its own, that nothing of this machine is in. */
  start(script: boolean): Promise<OpenBrowser>;
}
