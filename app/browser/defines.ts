/**
 * Global expressions that Vite replaces in everything the browser gets ("define" in vite.config.ts).
 * plausible-tracker looks in localStorage at every event whether counting was switched off by hand. This site never
 * touches the browser's storage, not even to read, so that look-up is compiled away.
 */
export const browserDefines = { 'window.localStorage.plausible_ignore': 'undefined' };
