/** Advice per device: a heading "### Name {{toestel:iphone}}" and what follows it fold into one line that opens. */
import { DEVICES } from './devices';

const ADVICE = /<h3>([^<]*?)\s*\{\{toestel:([a-z-]+)\}\}<\/h3>([\s\S]*?)(?=<h[23]>|$)/g;

/**
 * A heading with a name that is no device stays as it is: the content check finds the word that is left. What tells that device
 * stands beside its advice, not in the script that every page carries.
 */
export function foldDeviceAdvice(html: string): string {
  return html.replace(ADVICE, (whole, title: string, name: string, advice: string) => {
    const sign = DEVICES[name];
    if (sign === undefined) return whole;
    const signs = sign ? ` data-sign="${sign.source}"` : '';
    return `<details data-device="${name}"${signs}><summary>${title}</summary>${advice}</details>\n`;
  });
}
