/** Which device's advice is meant for whoever reads: from what the browser says of itself, and only when that is sure. */

export interface Browser {
  /** navigator.userAgent */
  userAgent: string;
  /** Names in navigator.userAgentData, where there is one: some browsers say who they are only there. */
  brands?: readonly string[];
  /** navigator.maxTouchPoints */
  touchPoints?: number;
}

/** The brands of the browsers there is advice for, and the one that browsers make up so that nobody counts on the list. */
const BRANDS = /Chrom|Edge|Samsung|WebView|Not/;

/** Whether a browser is the one that a sign (app/content/devices.ts) tells. False as well when it is not sure. */
export function isInHand({ userAgent, brands = [], touchPoints = 0 }: Browser, sign: string): boolean {
  if (!brands.every((brand) => BRANDS.test(brand))) return false;
  // A tablet that asks for pages made for computers says that it is one. No Mac has a touch screen.
  const known = touchPoints > 1 ? userAgent.replace('Macintosh', 'iPad').replace('X11; Linux', 'X11') : userAgent;
  return new RegExp(sign).test(known);
}
