import { describe, expect, it } from 'vitest';
import type { Box } from './box-store.server';
import { answersCommand } from './command.server';

const BOX: Box = {
  finder: 'vinder',
  answer_key: 'sleutel',
  public_key: Buffer.alloc(32),
  reference: 'K7M4-9QXD',
  team: 'limburg',
  opened_on: '2026-11-30',
  waiting_since: '2026-12-02',
  reminded: 0,
  answered_on: '2026-12-01',
  read_on: null,
  until: '2027-01-01',
};

async function run(args: string[], boxes: Box[]) {
  const [written, errors, closed]: string[][] = [[], [], []];
  const code = await answersCommand(args, {
    store: {
      list: async () => boxes,
      close: async ({ finder }) => {
        closed?.push(finder);
        return true;
      },
    },
    write: (text) => written?.push(text),
    writeError: (text) => errors?.push(text),
  });
  return { code, written: written?.join('\n'), errors: errors?.join('\n'), closed };
}

describe('npm run answers', () => {
  it('lists who waits and until when, and nothing by which a box is found', async () => {
    const over = { ...BOX, reference: 'CCCC-CCCC', waiting_since: null, read_on: '2026-12-02', answer_key: null };
    const { code, written } = await run(['list'], [BOX, over]);
    expect(code).toBe(0);
    expect(written?.split('\n')).toEqual([
      'K7M4-9QXD  limburg  begonnen 2026-11-30, wacht sinds 2026-12-02, geantwoord 2026-12-01, gelezen nog niet, tot 2027-01-01',
      'CCCC-CCCC  limburg  begonnen 2026-11-30, wacht niet, geantwoord 2026-12-01, gelezen 2026-12-02, tot 2027-01-01, afgesloten',
    ]);
    expect(await run(['list'], [])).toMatchObject({
      code: 0,
      written: 'Niemand leest of verwacht een antwoord op de site.',
    });
  });

  it('closes one conversation, also by a code typed small, and no other', async () => {
    const other = { ...BOX, reference: 'CCCC-CCCC', finder: 'ander' };
    expect(await run(['close', 'k7m4-9qxd'], [BOX, other])).toMatchObject({ code: 0, closed: ['vinder'] });
  });

  it('says so when there is none to close', async () => {
    for (const boxes of [[], [{ ...BOX, answer_key: null }]]) {
      const { code, errors, closed } = await run(['close', 'K7M4-9QXD'], boxes);
      expect([code, closed]).toEqual([1, []]);
      expect(errors).toContain('Er is geen open gesprek K7M4-9QXD');
    }
  });

  it.each([[[]], [['close']], [['list', 'x']], [['close', 'K7M4-9QXD', 'x']], [['wis']]])(
    'explains itself when it is called with %j',
    async (args) => {
      const { code, errors, closed } = await run(args, [BOX]);
      expect([code, closed]).toEqual([2, []]);
      expect(errors).toContain('Gebruik: npm run answers');
    },
  );
});
