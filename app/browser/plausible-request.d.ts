/** The part of plausible-tracker that sends an event. Its types are there, its own declaration leaves the function out. */
declare module 'plausible-tracker/build/module/lib/request' {
  import type { PlausibleOptions } from 'plausible-tracker';

  export function sendEvent(name: string, data: PlausibleOptions): void;
}
