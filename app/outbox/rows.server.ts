/** Between the rows of the tables and what the outbox works with. */

import type { Selectable } from 'kysely';
import { bytesOf } from '~/platform/database/bytes.server';
import type { MessageRow } from './schema.server';
import type { Delivered, NewMessage, SealedMessage, WaitingMessage } from './store';

export const WITHOUT_CONTENT = [
  'key',
  'reference',
  'team',
  'marked',
  'accepted_at',
  'state',
  'attempts',
  'refusals',
  'next_try_at',
  'last_outcome',
  'bounced',
  'key_id',
] as const;

/** A message that nobody has in hand. */
export const GIVEN_BACK = { state: 'pending', lease_owner: null, lease_until: null } as const;

export function newRow({
  key,
  reference,
  team,
  marked,
  turn,
  acceptedAt,
  keyId,
  sealed,
}: NewMessage & { turn: number }) {
  return {
    key,
    reference,
    team,
    marked: marked ? 1 : 0,
    turn,
    accepted_at: acceptedAt,
    attempts: 0,
    refusals: 0,
    next_try_at: acceptedAt,
    last_outcome: null,
    bounced: 0,
    key_id: keyId,
    sealed,
    ...GIVEN_BACK,
  };
}

export function toTombstone({ key, reference, acceptedAt, deliveredAt }: Delivered, team = '') {
  return { key, reference, team, accepted_at: acceptedAt, delivered_at: deliveredAt };
}

export function toWaitingMessage(row: Selectable<Pick<MessageRow, (typeof WITHOUT_CONTENT)[number]>>): WaitingMessage {
  const { key, reference, team, state, attempts, refusals, bounced } = row;
  return {
    key,
    reference,
    team,
    state,
    attempts,
    refusals,
    bounced,
    marked: row.marked === 1,
    acceptedAt: row.accepted_at,
    nextTryAt: row.next_try_at,
    lastOutcome: row.last_outcome,
    keyId: row.key_id,
  };
}

export function toSealedMessage(
  row: Selectable<Pick<MessageRow, (typeof WITHOUT_CONTENT)[number] | 'sealed'>>,
): SealedMessage {
  return { ...toWaitingMessage(row), sealed: bytesOf(row.sealed) };
}
