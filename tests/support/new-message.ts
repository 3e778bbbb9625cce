/** A sealed message as the outbox is given it. */
import type { NewMessage } from '~/outbox/store';

/** When it is accepted unless told: a Sunday morning. Milliseconds since 1970. */
export const ACCEPTED_AT = Date.UTC(2026, 10, 22, 9);

export function newMessage(key: string, change: Partial<NewMessage> = {}): NewMessage {
  const sealed = Buffer.from(`verzegeld ${key}`);
  return {
    key,
    reference: `R-${key}`,
    team: 'limburg',
    marked: false,
    acceptedAt: ACCEPTED_AT,
    keyId: 'k1',
    sealed,
    ...change,
  };
}
