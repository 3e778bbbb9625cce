/** The key of the outbox is changed, lost and put back: nothing is sealed that nobody can open, and nothing is thrown away. */
import { describe, expect, it } from 'vitest';
import { keyRing } from '~/outbox/keys.server';
import { submission, type TestOutbox } from '../support/outbox';
import { outboxRoom } from '../support/outbox-room';
import { eventually } from '../support/patience';

const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

const room = outboxRoom();

function open(...outboxKeys: Buffer[]): Promise<TestOutbox> {
  return room.open({ outboxKeys });
}

async function keyIdsIn({ database }: TestOutbox): Promise<string[]> {
  const rows = await database.kysely.selectFrom('messages').select('key_id').orderBy('accepted_at').execute();
  return rows.map(({ key_id }) => key_id);
}

describe('a new key in front of the old one', () => {
  it('seals what is new, while what waits is opened with the old one', async () => {
    const before = await open(OLD);
    await before.outbox.accept(submission('Eerst.'));
    await before.close();
    const after = await open(NEW, OLD);
    await after.outbox.accept(submission('Dan.'));
    expect(await keyIdsIn(after)).toEqual([OLD, NEW].map((key) => keyRing([key]).first?.id));
    after.outbox.start();
    expect((await room.server.received(2)).map(({ parsed }) => parsed.text?.trim()).sort()).toEqual(['Dan.', 'Eerst.']);
  });

  it('recognises a form that was sent before, also when it has been delivered meanwhile', async () => {
    const before = await open(OLD);
    before.outbox.start();
    const first = await before.outbox.accept(submission('Eén keer.'));
    await room.server.received(1);
    await eventually(async () => expect(await before.outbox.status()).toMatchObject({ waiting: 0 }));
    await before.close();
    const after = await open(NEW, OLD);
    after.outbox.start();
    expect(await after.outbox.accept(submission('Eén keer.'))).toEqual({ ...first, again: true });
    expect(await after.outbox.status()).toMatchObject({ waiting: 0 });
  });
});

describe('a key that was taken away while messages wait', () => {
  async function loseKey(): Promise<TestOutbox> {
    const before = await open(OLD);
    for (const text of ['Een.', 'Twee.']) await before.outbox.accept(submission(text));
    await before.close();
    return open(NEW);
  }

  it('is told at the start with their number; nothing new is taken in, nothing deleted, nothing set aside', async () => {
    const test = await loseKey();
    const errors = test.lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([{ event: 'outbox.unknown_key', count: 2 }]);
    test.outbox.start();
    await expect(test.outbox.accept(submission('Nieuw.'))).rejects.toMatchObject({ reason: 'key' });
    expect(await test.outbox.status()).toMatchObject({ waiting: 2, setAside: 0, unknownKeys: 2, canAccept: false });
    expect(room.server.connections()).toBe(0);
  });

  it('put back heals it all, with the rows as they were', async () => {
    await (await loseKey()).close();
    const { outbox } = await open(NEW, OLD);
    outbox.start();
    await outbox.accept(submission('Nieuw.'));
    expect((await room.server.received(3)).map(({ parsed }) => parsed.text?.trim()).sort()).toEqual([
      'Een.',
      'Nieuw.',
      'Twee.',
    ]);
  });

  it('put back in another process heals this one without a restart', async () => {
    const test = await loseKey();
    const other = await open(NEW, OLD);
    other.outbox.start();
    await room.server.received(2);
    await eventually(async () => expect(await test.outbox.status()).toMatchObject({ canAccept: true, unknownKeys: 0 }));
    expect(await test.outbox.accept(submission('Nieuw.'))).toMatchObject({ again: false });
  });
});

describe('a key that is changed in several processes, one after the other', () => {
  it('is first added behind the old one everywhere: then no process meets a message that it cannot open', async () => {
    const [late, early] = [await open(OLD, NEW), await open(NEW, OLD)];
    const first = await early.outbox.accept(submission('Onder de nieuwe.'));
    expect(await late.outbox.accept(submission('Onder de nieuwe.'))).toEqual({ ...first, again: true });
    expect(await late.outbox.status()).toMatchObject({ canAccept: true, unknownKeys: 0 });
  });
});
