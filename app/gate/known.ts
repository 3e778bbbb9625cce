/** The numbers and sites that content/ knows, made of its lists of helplines, misdials and partners. */
import type { Helpline } from 'content-collections';
import { bare, type KnownHosts } from './rules/hosts';
import type { KnownNumbers } from './rules/numbers';

type KnownLine = Pick<Helpline, 'id' | 'url'> & { channels: Pick<Helpline['channels'][number], 'number' | 'url'>[] };

export function knownNumbers(helplines: readonly KnownLine[], misdials: readonly string[]): KnownNumbers {
  const entries = helplines.flatMap(({ id, channels }) =>
    channels.flatMap(({ number }) => (number === undefined ? [] : [[number.replace(/\D/g, ''), id] as const])),
  );
  const own = new Map(entries);
  return { helplines: own, others: new Set(misdials.filter((number) => !own.has(number))) };
}

/** @param others hosts that are no helpline's: partners, our own */
export function knownHosts(helplines: readonly KnownLine[], others: readonly string[]): KnownHosts {
  const entries = helplines.flatMap(({ id, url, channels }) =>
    [url, ...channels.map((channel) => channel.url)].flatMap((address) =>
      address === undefined ? [] : [[bare(new URL(address).hostname), id] as const],
    ),
  );
  return { helplines: new Map(entries), others: new Set(others.map(bare)) };
}
