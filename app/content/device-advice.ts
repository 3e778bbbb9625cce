/** Advice per device: a heading "### Name {{toestel:iphone}}" and what follows it fold into one line that opens. */
import { DEVICES } from './devices';

const ADVICE = /<h3>([^<]*?)\s*\{\{toestel:([a-z-]+)\}\}<\/h3>([\s\S]*?)(?=<h[23]>|$)/g;

/** A heading with a name that is no device stays as it is: the content check finds the word that is left. */
export function foldDeviceAdvice(html: string): string {
  return html.replace(ADVICE, (whole, title: string, name: string, advice: string) => {
    if (!DEVICES.some((device) => device === name)) return whole;
    return `<details data-device="${name}"><summary>${title}</summary>${advice}</details>\n`;
  });
}
