import { describe, expect, it } from 'vitest';
import { OutboxUnavailable } from '~/outbox/outbox.server';
import { createLog } from '~/platform/log.server';
import { type OpenBox, TooManyTries } from './answers.server';
import { LONGEST_LETTER } from './typed-letter';
import { statusOf, visitBox } from './visit-box.server';

const BOX: OpenBox = {
  answers: [{ writtenOn: '2026-12-01', text: 'Dag' }],
  openedOn: '2026-11-30',
  waitingSince: null,
  until: '2026-12-31',
  closed: false,
};
const WORDS = 'konijn lamp trein appel brug';
const LETTER = 'Dank je.';

interface Given {
  fields?: Record<string, string>;
  sameSite?: boolean;
  /** What becomes of it in the box. */
  read?: () => OpenBox | null;
  write?: () => OpenBox | null;
  wipe?: () => boolean;
}

async function visit({ fields = {}, sameSite = true, read = () => BOX, write = () => BOX, wipe = () => true }: Given) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ words: WORDS, submissionId: 'formulier', ...fields })) {
    form.set(name, value);
  }
  const asked: unknown[][] = [];
  const lines: string[] = [];
  const view = await visitBox(form, {
    ...{ sameSite, network: '192.0.2', log: createLog('debug', (line) => lines.push(line)) },
    answers: {
      read: async (...given) => {
        asked.push(['read', ...given]);
        return read();
      },
      write: async (...given) => {
        asked.push(['write', ...given]);
        return write();
      },
      wipe: async (...given) => {
        asked.push(['wipe', ...given]);
        return wipe();
      },
    },
  });
  return { view, status: statusOf(view), asked, lines };
}

function fails(error: Error): () => never {
  return () => {
    throw error;
  };
}

describe('reading', () => {
  it('shows what the words open, and asks with the words as they were typed', async () => {
    const { view, status, asked } = await visit({ fields: { action: 'read' } });
    expect([status, view.found, view.problem]).toEqual([200, BOX, null]);
    expect(asked).toEqual([['read', WORDS, '192.0.2']]);
  });

  it('is what happens without any action, so that Enter does no harm', async () => {
    for (const action of ['', 'iets']) {
      const { asked } = await visit({ fields: { action, message: LETTER } });
      expect(asked.map(([name]) => name)).toEqual(['read']);
    }
  });

  it('says that nothing was found, with the words still there', async () => {
    const { view, status } = await visit({ fields: { action: 'read' }, read: () => null });
    expect([status, view.found, view.words]).toEqual([200, 'nothing', WORDS]);
  });
});

describe('writing back', () => {
  const fields = { action: 'write', message: 'Dank je.\r\nEen\0 regel.' };

  it('promises the letter, by the name of its form, and gives an empty field', async () => {
    const { view, status, asked } = await visit({ fields });
    expect(status).toBe(200);
    expect(view).toMatchObject({ found: BOX, written: true, message: '', submissionId: '', words: WORDS });
    expect(asked).toEqual([['write', WORDS, 'Dank je.\nEen regel.', 'formulier', '192.0.2']]);
  });

  it.each([
    ['nothing', '', 'message-missing'],
    ['only what nobody sees', ' \u200B\n\u00AD ', 'message-missing'],
    ['too much', 'x'.repeat(LONGEST_LETTER + 1), 'message-long'],
  ])('asks again when there is %s in it, and shows the answers all the same', async (_, message, problem) => {
    const { view, status, asked } = await visit({ fields: { action: 'write', message } });
    expect(status).toBe(400);
    expect(view).toMatchObject({ problem, message, found: BOX, written: false, submissionId: 'formulier' });
    expect(asked.map(([name]) => name)).toEqual(['read']);
  });

  it('takes as much as the field says', async () => {
    const { status } = await visit({ fields: { action: 'write', message: 'x'.repeat(LONGEST_LETTER) } });
    expect(status).toBe(200);
  });

  it.each([
    ['closed', { ...BOX, closed: true }, { ...BOX, closed: true }],
    ['gone', null, 'nothing'],
  ])('gives the text back when the box is %s meanwhile', async (_, box, found) => {
    const { view } = await visit({ fields, write: () => null, read: () => box });
    expect(view).toMatchObject({ found, written: false, message: 'Dank je.\nEen regel.' });
  });
});

describe('wiping', () => {
  it('says that all is gone, and keeps no words in the page', async () => {
    const { view, status } = await visit({ fields: { action: 'wipe' } });
    expect([status, view.found, view.words]).toEqual([200, 'wiped', '']);
  });

  it('says nothing else than that nothing was found when there was nothing', async () => {
    expect((await visit({ fields: { action: 'wipe' }, wipe: () => false })).view.found).toBe('nothing');
  });
});

describe('whatever goes wrong', () => {
  const fields = { action: 'write', message: LETTER };

  it.each([
    ['from another site', 403, 'refused', { sameSite: false }],
    ['without words', 400, 'words-missing', { fields: { ...fields, words: ' \u200B' } }],
    ['after too many tries', 429, 'too-many', { write: fails(new TooManyTries()) }],
    ['while nothing can be promised', 503, 'unavailable', { write: fails(new OutboxUnavailable('store')) }],
    ['while the store fails', 503, 'unavailable', { write: fails(new Error(`in: ${LETTER}`)) }],
  ])('%s the status is %i, and the text is kept', async (_, expected, problem, given: Given) => {
    const { view, status, lines } = await visit({ fields, ...given });
    expect([status, view.problem]).toEqual([expected, problem]);
    expect(view).toMatchObject({ message: LETTER, submissionId: 'formulier', found: null, written: false });
    expect(view.words).toBe(given.fields?.words ?? WORDS);
    expect(lines.join()).not.toContain(LETTER);
  });

  it('touches no box when another site sends the form, or no words are there', async () => {
    expect((await visit({ fields, sameSite: false })).asked).toEqual([]);
    expect((await visit({ fields: { ...fields, words: '' } })).asked).toEqual([]);
  });

  it('keeps the words too when a wipe or a reading fails', async () => {
    for (const action of ['wipe', 'read']) {
      const error = fails(new Error('weg'));
      const { view, status, lines } = await visit({ fields: { action }, wipe: error, read: error });
      expect([status, view.words, view.found]).toEqual([503, WORDS, null]);
      expect(lines.join()).toContain('answers.failed');
    }
  });

  it('reads a file in place of a text as nothing', async () => {
    const form = new FormData();
    form.set('words', new Blob(['x']), 'x.txt');
    const answers = { read: async () => null, write: async () => null, wipe: async () => false };
    const log = createLog('error', () => {});
    expect(statusOf(await visitBox(form, { sameSite: true, network: null, answers, log }))).toBe(400);
  });
});
