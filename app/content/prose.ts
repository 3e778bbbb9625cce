/**
 * Words in a text that the site fills in from data, so that no number and no hour ever stands in prose:
 * {{bel:awel}} a call link, {{site:awel}} a link to a line's own site, {{uren:1712:phone}} its hours in words,
 * {{antwoordtijd}} how long an answer usually takes; {{insluiten:badge}}, alone in its paragraph, what other sites copy.
 * {{blok:politie}}, alone too, and {{toestel:iphone}} and {{tabel:manier}} in a heading are gone before: blocks.ts,
 * device-advice.ts, comparison.ts.
 */
export const TOKEN = /\{\{\s*([a-z]+)(?::([a-z0-9-]+))?(?::([a-z]+))?\s*\}\}/g;

/** Words that become more than a line: they take the place of the paragraph that holds nothing else. */
const BLOCK = /<p>(\{\{\s*insluiten:[a-z]+\s*\}\})<\/p>/g;

export interface Token {
  name: string;
  helpline: string | undefined;
  method: string | undefined;
}

/** What each token becomes, as HTML that is already escaped; undefined when the data lacks it. */
export type FillToken = (token: Token) => string | undefined;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(([, name = '', helpline, method]) => ({ name, helpline, method }));
}

/** Fills in every token of a text. @throws when one has no answer: the content check should have seen it. */
export function fillTokens(html: string, fill: FillToken): string {
  return html.replace(BLOCK, '$1').replace(TOKEN, (whole, name: string, helpline?: string, method?: string) => {
    const filled = fill({ name, helpline, method });
    if (filled === undefined) throw new Error(`content: nothing stands for ${whole}`);
    return filled;
  });
}

/** The words of a compiled text alone: no markup, none of the words that the site fills in. */
export function withoutTokens(html: string): string {
  return html
    .replace(TOKEN, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z#0-9]+;/g, ' ');
}

/** Whether a text holds a link to another site, as app/directory/fill-token.ts writes it: the page says once that it leaves a trace. */
export function leadsElsewhere(html: string): boolean {
  return html.includes(' rel="noreferrer"');
}

/** The addresses on this site that a text links to, without "#..." and query. */
export function internalLinksOf(html: string): string[] {
  return [...html.matchAll(/<a href="(\/[^"]*)"/g)].map(([, address = '']) => address.replace(/[?#].*$/, ''));
}

/** The list under "Herken je dit?", or "Herken je dit van thuis?", is what somebody thinks or lives through: it gets a look of its own. */
export function markRecognition(html: string): string {
  return html.replace(/(<h2>Herken je [^<]*\?<\/h2>\s*)<ul>/g, '$1<ul class="recognise">');
}

/** A text in steps: what stands before its first heading, and each heading with what follows it. */
export function inSteps(html: string): { before: string; steps: string[] } {
  const [first = '', ...rest] = html.split(/(?=<h2)/);
  return first.startsWith('<h2') ? { before: '', steps: [first, ...rest] } : { before: first, steps: rest };
}

/** Marks each link that leads to another language than the page's: hreflang, and a word behind it for the reader. */
export function markForeignLinks(
  html: string,
  languageOfPath: (path: string) => string | undefined,
  own: string,
  mark: string,
) {
  return html.replace(/<a href="(\/[^"]*)">(.*?)<\/a>/g, (whole, address: string, words: string) => {
    const language = languageOfPath(address.replace(/[?#].*$/, ''));
    if (!language || language === own) return whole;
    return `<a href="${address}" hreflang="${language}">${words}</a>${mark}`;
  });
}
