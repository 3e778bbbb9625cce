/** Which device's advice is meant for whoever reads: from what the browser says of itself, and only when that is sure. */
import type { Device } from '~/content/devices';

export interface Browser {
  /** navigator.userAgent */
  userAgent: string;
  /** Names in navigator.userAgentData, where there is one: some browsers say who they are only there. */
  brands?: readonly string[];
  /** navigator.maxTouchPoints */
  touchPoints?: number;
}

/** The first that fits counts. To the end: browsers made from another one mostly add their own name to its words. */
const SIGNS: readonly (readonly [Device, RegExp])[] = [
  ['app', /FBA[NV]|FB_IAB|Instagram|musical_ly|Bytedance|WhatsApp|Snapchat|; wv\)/],
  ['samsung', /Android.*SamsungBrowser/],
  ['firefox-telefoon', /FxiOS|Android.*Firefox\/[\d.]+$/],
  ['chrome-telefoon', /CriOS|Android.*Gecko\) Chrome\/[\d.]+( Mobile)? Safari\/[\d.]+$/],
  ['iphone', /(iPhone|iPad).*Version\/[\d.]+( Mobile\/\w+)? Safari\/[\d.]+$/],
  ['computer-chrome', /(Windows|Macintosh|CrOS|Linux).*Gecko\) \w*Chrome\/[\d.]+ Safari\/[\d.]+( Edg\/[\d.]+)?$/],
  ['computer-firefox', /(Windows|Macintosh|Linux).*Firefox\/[\d.]+$/],
  ['mac', /Macintosh.*Version\/[\d.]+ Safari\/[\d.]+$/],
];

/** The brands of those, and the one that browsers make up so that nobody counts on the list. */
const BRANDS = /Chrom|Edge|Samsung|WebView|Not/;

/** @returns undefined when it is not sure: then nothing is opened */
export function deviceInHand({ userAgent, brands = [], touchPoints = 0 }: Browser): Device | undefined {
  if (!brands.every((brand) => BRANDS.test(brand))) return undefined;
  // A tablet that asks for pages made for computers says that it is one. No Mac has a touch screen.
  const known = touchPoints > 1 ? userAgent.replace('Macintosh', 'iPad').replace('X11; Linux', 'X11') : userAgent;
  return SIGNS.find(([, sign]) => sign.test(known))?.[0];
}
