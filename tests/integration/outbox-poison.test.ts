/** What cannot be opened or mailed is set aside and told, holds nobody up, and can still be saved. */
import { describe, expect, it } from 'vitest';
import { outboxCommand } from '~/outbox/command.server';
import { keyRing } from '~/outbox/keys.server';
import { openForCommand } from '~/outbox/outbox.server';
import type { Routing } from '~/outbox/routing';
import { seal } from '~/outbox/seal.server';
import type { OutboxStore } from '~/outbox/store';
import { mailboxOf, submission, type TestOutbox } from '../support/outbox';
import { outboxRoom } from '../support/outbox-room';
import { eventually } from '../support/patience';

const SECRET = Buffer.alloc(32, 7);
const ring = keyRing([SECRET]);

const room = outboxRoom();

async function run(test: TestOutbox, ...args: string[]) {
  const written: string[] = [];
  const parts = await openForCommand({
    dataDir: room.folder,
    database: test.database,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    mailFrom: 'website@1712.example',
    outboxKeys: [SECRET],
    mailboxOf,
    defaultTeam: 'oost-vlaanderen',
  });
  const write = (text: string) => void written.push(text);
  return {
    code: await outboxCommand(args, { ...parts, write, writeError: write, readInput: async () => Buffer.alloc(0) }),
    written: written.join('\n'),
  };
}

type Row = { key: string; sealed: ArrayBuffer | Uint8Array };
type Damage = (row: Row, other: Row) => Partial<Record<'sealed' | 'key_id' | 'next_try_at', unknown>>;

/** A row sealed with the right key in which something else stands than a letter that can be mailed. */
function sealedAs(content: unknown): Damage {
  const [key] = ring.all;
  if (!key) throw new Error('no key');
  const clear = Buffer.from(JSON.stringify(content));
  return (row) => ({ sealed: seal(key, row.key, clear, (bytes) => Buffer.alloc(bytes, 5)).bytes });
}

function flipped(place: number): Damage {
  return ({ sealed }) => {
    const bytes = Buffer.from(new Uint8Array(sealed));
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    return { sealed: bytes };
  };
}

const letter = { team: 'limburg', subject: '1712 X', text: 'x' };

const DAMAGES: [string, Damage][] = [
  ['a flipped bit in the nonce', flipped(0)],
  ['a flipped bit in the tag', flipped(20)],
  ['a flipped bit in the text', flipped(40)],
  ['nothing in it', () => ({ sealed: Buffer.alloc(0) })],
  ['a text in place of bytes', () => ({ sealed: 'geen bytes' })],
  ['a huge number in place of bytes', () => ({ sealed: 1e15 })],
  ['the bytes of another message', (_row, other) => ({ sealed: Buffer.from(new Uint8Array(other.sealed)) })],
  ['no letter in it', sealedAs({ hallo: 1 })],
  ['a letter to no team', sealedAs({ ...letter, team: 'luik' })],
];

async function rowOf(test: TestOutbox, reference: string): Promise<Row> {
  const row = test.database.kysely.selectFrom('messages').select(['key', 'sealed']).where('reference', '=', reference);
  return row.executeTakeFirstOrThrow();
}

/** Writes over a row what its types would not allow. */
async function damage(test: TestOutbox, key: string, change: ReturnType<Damage>): Promise<void> {
  const table = test.database.kysely.updateTable('messages');
  await table
    .set(change as object)
    .where('key', '=', key)
    .execute();
}

describe.each(DAMAGES)('a message with %s', (_what, damaging) => {
  it('is set aside and told, and can be retried when it was mended', async () => {
    const test = await room.openFast();
    const { reference } = await test.outbox.accept(submission('Beschadigd, en dan hersteld.'));
    const { reference: other } = await test.outbox.accept(submission('Heel.'));
    const row = await rowOf(test, reference);
    await damage(test, row.key, damaging(row, await rowOf(test, other)));
    test.outbox.start();
    expect((await room.server.received(1)).map(({ parsed }) => parsed.text?.trim())).toEqual(['Heel.']);
    await eventually(async () => expect(await test.outbox.status()).toMatchObject({ waiting: 1, setAside: 1 }));
    expect(test.lines.join('\n')).toContain('outbox.set_aside');
    expect(await run(test, 'check')).toMatchObject({ code: 1, written: expect.stringContaining('opzijgezet: 1') });
    expect(await run(test, 'list')).toMatchObject({ written: expect.stringContaining('OPZIJGEZET') });
    expect(await run(test, 'export')).toMatchObject({ code: 1 });
    await damage(test, row.key, { sealed: Buffer.from(new Uint8Array(row.sealed)) });
    expect(await run(test, 'show', reference)).toMatchObject({ code: 0, written: expect.stringContaining('hersteld') });
    expect(await run(test, 'export')).toMatchObject({ code: 0, written: expect.stringContaining('hersteld') });
    expect(await run(test, 'retry', reference)).toMatchObject({ code: 0 });
    expect((await room.server.received(2)).map(({ parsed }) => parsed.text?.trim())[1]).toMatch(/hersteld/);
  });
});

describe('a letter that no mail can be made of', () => {
  it('is set aside too, and nothing of it is said', async () => {
    const receiverOf: Routing['receiverOf'] = (team) => {
      if (team === 'brussel') throw new TypeError('geheim');
      return team;
    };
    const { outbox, lines } = await room.openFast({
      routing: { mailboxOf, defaultTeam: 'oost-vlaanderen', receiverOf },
    });
    outbox.start();
    await outbox.accept(submission('x', { compose: () => ({ team: 'brussel', subject: '1712 X', text: 'geheim' }) }));
    await outbox.accept(submission('Heel.'));
    await room.server.received(1);
    await eventually(async () => expect(await outbox.status()).toMatchObject({ waiting: 1, setAside: 1 }));
    expect(lines.join('\n')).toContain('"event":"outbox.set_aside","team":"brussel","reason":"TypeError"');
    expect(lines.join('\n')).not.toContain('geheim');
  });
});

describe('many damaged messages', () => {
  /** The ones at the head of the queue, as many as are taken at once. */
  async function openWithPoison(around?: (store: OutboxStore) => OutboxStore): Promise<TestOutbox> {
    const test = await room.openFast(around && { around });
    for (let index = 0; index < 104; index += 1) await test.outbox.accept(submission(`Bericht ${index}`));
    const first = test.database.kysely.selectFrom('messages').select(['key']).orderBy('accepted_at').limit(4);
    const keys = (await first.execute()).map(({ key }) => key);
    const head = test.database.kysely.updateTable('messages').where('key', 'in', keys);
    await head.set({ sealed: Buffer.alloc(200, 1), next_try_at: 0 }).execute();
    test.outbox.start();
    return test;
  }

  it('hold up none of the hundred behind them', async () => {
    const { outbox } = await openWithPoison();
    await room.server.received(100);
    await eventually(async () => expect(await outbox.status()).toMatchObject({ waiting: 4, setAside: 4 }));
    expect(room.server.mails).toHaveLength(100);
  });

  it('do not even when the store will not set them aside', async () => {
    const { outbox } = await openWithPoison((store) => {
      store.setAside = () => Promise.reject(new Error('EIO'));
      return store;
    });
    await room.server.received(100);
    await eventually(async () => expect(await outbox.status()).toMatchObject({ waiting: 4, setAside: 0 }));
  });
});
