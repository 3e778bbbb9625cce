/** A page may say why a refused word must stand on it: `allow: { "meldpunt": "hier staat welk woord je niet schrijft" }`. */
import { type CheckedPage, fieldFault } from '../checked-page';
import type { Fault } from '../fault';

/** The faults that remain, and exceptions that nothing on the page needs. */
export function exceptAllowed(page: CheckedPage, faults: readonly Fault[]): Fault[] {
  const allowed = new Set(Object.keys(page.allow).map((word) => word.toLowerCase()));
  const isAllowed = ({ refused }: Fault) => refused !== undefined && allowed.has(refused.toLowerCase());
  const needed = new Set(faults.filter(isAllowed).map(({ refused }) => refused?.toLowerCase()));
  const idle = [...allowed].filter((word) => !needed.has(word));
  return [
    ...faults.filter((fault) => !isAllowed(fault)),
    ...idle.map((word) => fieldFault(page, 'allow', `"${word}" is hier niet nodig: haal het weg`)),
  ];
}
