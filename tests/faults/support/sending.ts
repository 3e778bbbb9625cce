/** New forms of a scenario, one after another, and a mail server that takes none of them. */
import type { Site } from '../../support/site';
import type { UnreliableMailServer } from '../../support/unreliable-smtp';
import type { Ledger } from './ledger';
import { type Reply, send } from './visitor';

/** Nothing is delivered, and the mail server is not taken for one that is away. */
export function refuseAll(mailServer: UnreliableMailServer): void {
  mailServer.conduct((step) => (step === 'recipient' ? { how: 'refuse', code: 451 } : null));
}

export async function sendNew(site: Site, ledger: Ledger): Promise<Reply> {
  const form = ledger.write();
  const reply = await send(site.port, form);
  if (reply.kind === 'promised') ledger.promise(form, reply.reference);
  return reply;
}

export async function sendMany(site: Site, ledger: Ledger, count: number): Promise<Reply['kind'][]> {
  const kinds: Reply['kind'][] = [];
  for (let number = 0; number < count; number += 1) kinds.push((await sendNew(site, ledger)).kind);
  return kinds;
}
