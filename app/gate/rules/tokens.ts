/** Whatever stands in braces is something that the site can fill in, and stands where it is filled in. */
import type { Helpline } from 'content-collections';
import { withoutBlocks } from '~/content/blocks';
import { DEVICES } from '~/content/devices';
import { type Token, tokensOf } from '~/content/prose';
import { HOW_TO_PARTS } from '~/partners/variants';
import { type CheckedText, textFault } from '../checked-page';
import type { Fault } from '../fault';

type Known = Pick<Helpline, 'id' | 'url'> & { channels: Pick<Helpline['channels'][number], 'kind' | 'number'>[] };

/** In the compiled text: some braces have been made into folds or tables by then, and remain only when they could not be. */
export function tokenFaults(page: CheckedText, helplines: readonly Known[]): Fault[] {
  const inText = tokensOf(withoutBlocks(page.html)).flatMap((token) => {
    const words = tokenFault(token, helplines);
    return words === undefined
      ? []
      : [textFault(page, (text) => tokensOf(text).some((one) => isSame(one, token)), words)];
  });
  const elsewhere = page.passages
    .filter(({ field, text }) => field !== 'text' && text.includes('{{'))
    .map(({ text: _, ...place }) => ({ ...place, words: NOT_FILLED }));
  return [...inText, ...elsewhere];
}

const NOT_FILLED = 'hier vult de site niets in: gebruik {{...}} alleen in de tekst';

function isSame(one: Token, other: Token): boolean {
  return one.name === other.name && one.helpline === other.helpline && one.method === other.method;
}

/** What is wrong with a word in braces, in Dutch; undefined when the site can fill it in. */
export function tokenFault({ name, helpline, method }: Token, helplines: readonly Known[]): string | undefined {
  if (name === 'antwoordtijd') return undefined;
  if (name === 'insluiten') {
    return HOW_TO_PARTS.some((part) => part === helpline) ? undefined : `insluiten heeft geen "${helpline}"`;
  }
  if (name === 'blok') {
    return `{{blok:${helpline}}} staat niet alleen tussen twee lege regels, of content/blocks heeft geen "${helpline}" voor deze lezers`;
  }
  if (name === 'toestel')
    return `er is geen toestel "${helpline}" voor een tussentitel (###); kies uit ${Object.keys(DEVICES).join(', ')}`;
  if (name === 'tabel') {
    return `de tabel onder {{tabel:${helpline}}} vraagt een alinea, dan bij elke ### dezelfde lijst van "Kolom: woorden"`;
  }
  const line = helplines.find(({ id }) => id === helpline);
  if (!line) return `er is geen hulplijn "${helpline}" in content/helplines`;
  if (name === 'site') return line.url ? undefined : `hulplijn "${helpline}" heeft geen url`;
  if (name === 'bel') {
    return line.channels.some(({ number }) => number) ? undefined : `hulplijn "${helpline}" heeft geen nummer`;
  }
  if (name === 'uren') {
    return line.channels.some(({ kind }) => kind === method)
      ? undefined
      : `hulplijn "${helpline}" heeft geen "${method}"`;
  }
  return `"${name}" kan de site niet invullen; gebruik bel, site, uren, antwoordtijd, blok, insluiten, toestel of tabel`;
}
