/** What happens to an order that was sent: read, checked, promised. The same outbox as a message, another mailbox. */

import { MATERIAL_RECEIVER } from '~/content/schemas';
import type { FormOutcome, Sender } from '~/forms/answer-form.server';
import type { Pace } from '~/forms/pace.server';
import type { Sign } from '~/forms/signs';
import { MARK_EXPLAINED, visitorLines } from '~/forms/visitor-words';
import { keepSafe, submissionIdOf } from '~/outbox/keep-safe.server';
import type { Letter, Outbox } from '~/outbox/outbox.server';
import type { Log } from '~/platform/log.server';
import { type Order, type OrderErrors, orderValuesOf, parseOrder } from './order';

export async function receiveOrder(
  form: FormData,
  sender: Sender,
  rooms: { outbox: Pick<Outbox, 'accept'>; pace: Pick<Pace, 'hold'>; log: Log },
): Promise<FormOutcome<{ reference: string }, OrderErrors>> {
  const parsed = parseOrder(orderValuesOf(form));
  if ('errors' in parsed) return { kind: 'incomplete', errors: parsed.errors };
  const { order } = parsed;
  const signs = [...sender.signs, ...(await rooms.pace.hold(sender.network))];
  const accepted = await keepSafe(
    {
      id: submissionIdOf(form),
      kind: 'order',
      marks: signs,
      fields: { ...order.address, ...mapToText(order.counts) },
      compose: (reference) => orderLetter(order, reference, signs),
    },
    rooms,
  );
  return accepted ? { kind: 'received', received: { reference: accepted.reference } } : { kind: 'unavailable' };
}

function mapToText(counts: Order['counts']): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([field, number]) => [field, String(number)]));
}

/** The subject is made by our code alone. */
export function orderLetter({ address, counts }: Order, reference: string, signs: readonly Sign[]): Letter {
  const { organisation, name, street, postcode, town } = address;
  return {
    team: MATERIAL_RECEIVER,
    subject: `1712 ${reference} bestelling`,
    text: [
      `Code: ${reference}`,
      ...(signs.length > 0 ? ['LET OP: misschien vulde een programma dit in. Kijk na of dit adres bestaat.'] : []),
      MARK_EXPLAINED,
      '',
      'BESTELD',
      ...Object.entries(counts).map(([field, number]) => `${number} x ${field.replace('-', ', ')}`),
      '',
      'NAAR',
      visitorLines(organisation),
      `t.a.v. ${visitorLines(name)}`,
      visitorLines(street),
      visitorLines(`${postcode} ${town}`),
      '',
      'Meer is niet gevraagd: geen mailadres, geen telefoonnummer. Gooi dit adres weg als het pak vertrokken is.',
      '',
    ].join('\n'),
  };
}
