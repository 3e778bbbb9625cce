/** Marks of a text that were meant as marks and would be shown as they stand, or lead nowhere. */
import { TOKEN } from '~/content/prose';
import type { Fault } from '../fault';
import type { Passage } from '../passage';

const LINK = /\[[^\]]*\]\([^)]*\)/g;

interface Slip {
  pattern: RegExp;
  words: string;
}

/** In a line as it stands. */
const SLIPS: readonly Slip[] = [
  { pattern: /^#{1,6}[^#\s]/, words: 'zet een spatie achter #, anders wordt dit geen tussentitel' },
  { pattern: /^# /, words: 'een pagina heeft al een titel bovenaan: begin een tussentitel met ##' },
  { pattern: /^-[^\s-]/, words: 'zet een spatie achter het streepje, anders wordt dit geen lijst' },
  { pattern: /^\s*[•·–]\s/, words: 'begin elke regel van een lijst met een gewoon streepje en een spatie: "- "' },
  { pattern: /!\[[^\]]*\]/, words: 'een tekst heeft geen foto of tekening: haal dit weg' },
  { pattern: /\]\s+\(\s*(?:\/|https?:)/, words: 'haal de spatie weg tussen ] en (, anders wordt dit geen link' },
  { pattern: /\]\((?:\/|https?:)[^)]*$/, words: 'achter het adres van de link ontbreekt )' },
  { pattern: /\[\s*\]\(/, words: 'tussen [ en ] staat geen tekst: schrijf de woorden van de link' },
  {
    pattern: /\]\((?!\/|https?:\/\/|#)[^)]*\)/,
    words: 'een link begint met / (deze site) of https:// (een andere): [woorden](/jongeren)',
  },
];

/** In what is left when links and what the site fills in are taken out. */
const REMAINS: readonly Slip[] = [
  { pattern: /[{}]/, words: 'dit vult de site niet in: schrijf twee accolades en geen spaties, zo: {{bel:awel}}' },
  {
    pattern: /(?:^|[^*])\*\*(?!\*)(?!.*\*\*)/,
    words: 'vet begint met ** en eindigt met **: een van de twee ontbreekt',
  },
];

/** @param passages those of a page */
export function markdownFaults(passages: readonly Passage[]): Fault[] {
  return passages
    .filter(({ field }) => field === 'text')
    .flatMap(({ text, ...place }) => {
      const remains = text.replace(TOKEN, '').replace(LINK, '');
      const slip =
        SLIPS.find(({ pattern }) => pattern.test(text)) ??
        REMAINS.find(({ pattern }) => pattern.test(pairsGone(remains)));
      return slip ? [{ ...place, words: slip.words }] : [];
    });
}

/** What stands in bold is in order. */
function pairsGone(text: string): string {
  return text.replace(/\*\*[^*]+\*\*/g, '');
}
