/** Every old address and name leads to a page that is there, and hides none. */
import type { RedirectList } from '~/content/settings';
import type { Fault } from '../fault';

const FILE = 'content/redirects.yaml';

/** @param lineOf the line of a field of content/redirects.yaml */
export function redirectFaults(
  { entrances, redirects }: RedirectList,
  isThere: (path: string) => boolean,
  lineOf: (field: string) => number | null,
): Fault[] {
  const all = [
    ...entrances.map(({ host, to }, index) => ({ from: host, to, entry: `entrances[${index}]` })),
    ...redirects.map(({ from, to }, index) => ({ from, to, entry: `redirects[${index}]` })),
  ];
  return all.flatMap(({ from, to, entry }) => [
    ...(isThere(to) ? [] : [fault(`${entry}.to`, `${from}: ${to} bestaat niet`)]),
    ...(isThere(from) ? [fault(`${entry}.from`, `${from} is een pagina van de site: zo is ze niet meer te zien`)] : []),
  ]);

  function fault(field: string, words: string): Fault {
    return { file: FILE, line: lineOf(field), field, words };
  }
}
