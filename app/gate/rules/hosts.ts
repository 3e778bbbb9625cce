/** A text names no site by its address: the site fills in the link. A link may lead to a site of the lists. */
import type { Fault } from '../fault';
import { type Passage, wordsOnly } from '../passage';

const HOST =
  /(?<![\w@/.-])(?:https?:\/\/)?((?:[a-z0-9-]+\.)+(?:be|brussels|com|eu|gent|info|net|nl|org|vlaanderen))\b/gi;
const EMAIL = /[\w.+-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})/gi;
/** How an address looks, where the form asks for one. */
const EXAMPLE = /^(?:naam@voorbeeld|name@example|nom@exemple|name@beispiel)\./i;
const LINK = /\]\(https?:\/\/([^/)\s?#:]+)/gi;

export interface KnownHosts {
  /** Ids of helplines by host. */
  helplines: ReadonlyMap<string, string>;
  /** Hosts of the partners and of 1712 itself. */
  others: ReadonlySet<string>;
}

export function hostFaults(passages: readonly Passage[], known: KnownHosts): Fault[] {
  return passages.flatMap((passage) => [...writtenFaults(passage, known), ...linkedFaults(passage, known)]);
}

function writtenFaults({ text, ...place }: Passage, { helplines }: KnownHosts): Fault[] {
  const words = wordsOnly(text);
  const sites = [...words.matchAll(HOST)].map(([, host = '']) => host);
  const mails = [...words.matchAll(EMAIL)].map(([mail]) => mail).filter((mail) => !EXAMPLE.test(mail));
  const advice = (host: string) => {
    const id = helplines.get(bare(host));
    return id ? `schrijf {{site:${id}}}` : 'dit adres hoort bij geen hulplijn; haal het weg of voeg de hulplijn toe';
  };
  return [
    ...sites.map((host) => ({ ...place, refused: host, words: `${host}: ${advice(host)}` })),
    ...mails.map((mail) => ({ ...place, refused: mail, words: `${mail}: schrijf geen mailadres in een tekst` })),
  ];
}

function linkedFaults({ text, ...place }: Passage, { helplines, others }: KnownHosts): Fault[] {
  return [...text.matchAll(LINK)]
    .map(([, host = '']) => host)
    .filter((host) => !helplines.has(bare(host)) && !others.has(bare(host)))
    .map((host) => ({
      ...place,
      refused: host,
      words: `de link naar ${host}: die site hoort bij geen hulplijn of partner (content/helplines, content/partners.yaml)`,
    }));
}

/** A host without "www.", in small letters. */
export function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
