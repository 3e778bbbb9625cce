/** Gives new messages their turn, by what waits in the tables. */
import type { Kysely } from 'kysely';
import type { Tables } from '~/platform/database/tables.server';
import type { NewMessage } from './store';
import { nextTurn, type QueuePlace } from './turn';

/** Inside the transaction that stores them. Two processes may give the same number at once: those two then go by their age. */
export async function withTurns(
  transaction: Kysely<Tables>,
  messages: readonly NewMessage[],
): Promise<(NewMessage & { turn: number })[]> {
  const head = await headOf(transaction);
  const last = new Map<string, number | null>();
  const placed: (NewMessage & { turn: number })[] = [];
  for (const message of messages) {
    const lane = `${message.team} ${message.marked}`;
    const before = last.get(lane) ?? (await lastOf(transaction, message));
    const turn = nextTurn(head, before, message.marked);
    last.set(lane, turn);
    placed.push({ ...message, turn });
  }
  return placed;
}

/** What is under way or was set aside is not in the queue. */
async function headOf(transaction: Kysely<Tables>): Promise<QueuePlace | null> {
  const first = transaction.selectFrom('messages').select(['turn', 'marked']).where('state', '=', 'pending');
  const row = await first.orderBy('turn').orderBy('marked').limit(1).executeTakeFirst();
  return row ? { turn: row.turn, marked: row.marked === 1 } : null;
}

async function lastOf(transaction: Kysely<Tables>, { team, marked }: NewMessage): Promise<number | null> {
  const lane = transaction
    .selectFrom('messages')
    .where('team', '=', team)
    .where('marked', '=', marked ? 1 : 0);
  const row = await lane.select(({ fn }) => fn.max('turn').as('last')).executeTakeFirst();
  return row?.last ?? null;
}
