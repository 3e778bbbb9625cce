import { describe, expect, it } from 'vitest';
import { createLog } from '~/platform/log.server';
import type { DeskBox } from './answers.server';
import { type DeskFault, deskStatus, visitDesk } from './desk.server';
import { LONGEST_LETTER } from './typed-letter';

const BOX: DeskBox = {
  reference: 'K7M4-9QXD',
  opened_on: '2026-11-30',
  waiting_since: '2026-11-30',
  answered_on: null,
  read_on: null,
  until: '2026-12-30',
};
const KEY = 'H394-HFYP';
const ANSWER = 'Dag,\nhou vol.';

interface Given {
  fields?: Record<string, string>;
  look?: () => DeskBox | 'too-many' | null;
  send?: () => boolean;
  close?: () => boolean;
}

async function visit({ fields = {}, look = () => BOX, send = () => true, close = () => true }: Given) {
  const form = new FormData();
  const all = { key: KEY, answer: ANSWER, submissionId: 'formulier', ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  const asked: unknown[][] = [];
  const lines: string[] = [];
  let wrongKeys = 0;
  const view = await visitDesk(form, {
    ...{ network: '192.0.2', log: createLog('debug', (line) => lines.push(line)) },
    wrongKey: () => {
      wrongKeys += 1;
    },
    answers: {
      look: async (...given) => {
        asked.push(['look', ...given]);
        return look();
      },
      send: async (...given) => {
        asked.push(['send', ...given]);
        return send();
      },
      close: async (...given) => {
        asked.push(['close', ...given]);
        return close();
      },
    },
  });
  return { view, status: deskStatus(view), asked, lines, wrongKeys };
}

function fails(): never {
  throw new Error(`in: ${ANSWER}`);
}

describe('looking', () => {
  it('shows the box, and the answer as the other will see it', async () => {
    const { view, status, asked } = await visit({ fields: { action: 'look' } });
    expect(status).toBe(200);
    expect(view).toMatchObject({ box: BOX, preview: true, answer: ANSWER, done: null, submissionId: 'formulier' });
    expect(asked).toEqual([['look', KEY, '192.0.2']]);
  });

  it('is all that happens without an action', async () => {
    expect((await visit({ fields: { action: 'iets' } })).asked.map(([name]) => name)).toEqual(['look']);
    expect((await visit({ fields: { answer: '' } })).view).toMatchObject({ preview: false, box: BOX });
  });
});

describe('sending', () => {
  it('keeps the answer by the name of its form, and gives an empty field', async () => {
    const { view, status, asked } = await visit({ fields: { action: 'send', answer: 'Dag,\r\nhou\0 vol.' } });
    expect(status).toBe(200);
    expect(view).toMatchObject({ done: 'sent', answer: '', submissionId: '', key: KEY, box: BOX });
    expect(asked).toContainEqual(['send', KEY, ANSWER, 'formulier']);
  });

  it('takes as much as the page says', async () => {
    const fields = { action: 'send', answer: 'x'.repeat(LONGEST_LETTER) };
    expect((await visit({ fields })).view.done).toBe('sent');
  });
});

describe('closing', () => {
  it('says that it is closed', async () => {
    const { view, status } = await visit({ fields: { action: 'close', answer: '' } });
    expect([status, view.done, view.box]).toEqual([200, 'closed', null]);
  });
});

describe('a key', () => {
  it.each<[string, number, Given]>([
    ['that opens a conversation', 0, {}],
    ['that opens nothing', 1, { look: () => null }],
    ['that is one too many', 1, { look: () => 'too-many' }],
    ['that is not there', 0, { fields: { key: '' }, look: () => null }],
    ['while the store cannot be read', 0, { look: fails }],
  ])('%s is noted as wrong %i times', async (_, expected, given) => {
    expect((await visit(given)).wrongKeys).toBe(expected);
  });
});

describe('whatever goes wrong', () => {
  const send = { action: 'send' };

  it.each<[string, number, DeskFault, Given]>([
    ['without a key', 400, 'key-missing', { fields: { ...send, key: ' \n' } }],
    ['with a wrong key', 400, 'key-unknown', { fields: send, look: () => null }],
    ['after too many wrong keys', 429, 'too-many', { fields: send, look: () => 'too-many' }],
    ['with an empty answer', 400, 'answer-missing', { fields: { ...send, answer: ' \u200B\n' } }],
    ['with too long an answer', 400, 'answer-long', { fields: { ...send, answer: 'x'.repeat(LONGEST_LETTER + 1) } }],
    ['when the box is gone meanwhile', 400, 'key-unknown', { fields: send, send: () => false }],
    ['while the store fails', 503, 'not-stored', { fields: send, send: fails }],
    ['while the store cannot be read', 503, 'not-stored', { fields: send, look: fails }],
    ['while it cannot be closed', 503, 'not-stored', { fields: { action: 'close' }, close: fails }],
  ])('%s the status is %i, and the answer is kept', async (_, expected, fault, given) => {
    const { view, status, asked, lines } = await visit(given);
    expect([status, view.fault, view.done]).toEqual([expected, fault, null]);
    expect(view).toMatchObject({ answer: given.fields?.answer ?? ANSWER, submissionId: 'formulier' });
    const acted = asked.filter(([name]) => name !== 'look');
    expect(acted.length).toBe(given.send || given.close ? 1 : 0);
    expect(lines.join()).not.toContain('hou vol');
  });
});
