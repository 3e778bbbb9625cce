/**
 * The names by which content/ says for which device or browser a piece of advice is. Dutch: they are written there.
 * "app" is the browser inside another app; "school" is a device of school or work, which no browser tells.
 */
export const DEVICES = [
  'iphone',
  'chrome-telefoon',
  'samsung',
  'firefox-telefoon',
  'app',
  'computer-chrome',
  'computer-firefox',
  'mac',
  'school',
] as const;
export type Device = (typeof DEVICES)[number];
