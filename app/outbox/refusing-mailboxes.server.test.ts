import { expect, it } from 'vitest';
import { createLog } from '~/platform/log.server';
import { RefusingMailboxes } from './refusing-mailboxes.server';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 30, 9);

it('rings for each team at once, again after 15 minutes, and at once when the mailbox had taken a mail in between', () => {
  const rings: string[] = [];
  const log = createLog('error', (line) => rings.push(JSON.parse(line).team));
  const refusing = new RefusingMailboxes({ log, soundAlarm: ({ kind, count }) => rings.push(`${kind} ${count}`) });
  const heard = () => rings.splice(0);
  refusing.refused('limburg', 3, NOW);
  refusing.refused('brussel', 3, NOW + MINUTE);
  expect(heard()).toEqual(['limburg', 'outbox.mailbox_refuses 3', 'brussel', 'outbox.mailbox_refuses 3']);
  refusing.refused('limburg', 5, NOW + 14 * MINUTE);
  expect(heard()).toEqual([]);
  refusing.refused('limburg', 5, NOW + 15 * MINUTE);
  expect(heard()).toEqual(['limburg', 'outbox.mailbox_refuses 5']);
  refusing.took('limburg');
  refusing.refused('limburg', 3, NOW + 16 * MINUTE);
  refusing.refused('brussel', 5, NOW + 15 * MINUTE);
  expect(heard()).toEqual(['limburg', 'outbox.mailbox_refuses 3']);
});
