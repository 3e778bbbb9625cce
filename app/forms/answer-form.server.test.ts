import { describe, expect, it } from 'vitest';
import { answerForm, type FormOutcome, type Sender } from './answer-form.server';
import { keptIn, problemIn } from './form-answer';
import { SENT_BY_ENTER, SIGN_NAMES } from './signs';

const NOW = 1_800_000_000_000;
const MADE = NOW - 60_000;

interface Sent {
  fields?: Record<string, string>;
  sameSite?: boolean;
  outcome?: FormOutcome<{ reference: string }, { town: string }>;
}

/** What a form is answered, and whether it came as far as to be read. */
async function answered({ fields = {}, sameSite = true, outcome = { kind: 'unavailable' } }: Sent) {
  const body = new URLSearchParams({ town: 'Gent', submissionId: 'x', [SIGN_NAMES.madeAt]: String(MADE), ...fields });
  const request = new Request('http://localhost/', { method: 'POST', body });
  let read: Sender | undefined;
  const { data, init } = await answerForm(
    { request, door: { sameSite, network: 'n' }, now: NOW },
    {
      valuesOf: (form) => form.get('town'),
      receive: async (_form, sender) => {
        read = sender;
        return outcome;
      },
    },
  );
  return { answer: data, status: init?.status, read };
}

describe('answerForm', () => {
  it('hands on what was received', async () => {
    const received = { reference: 'K7M4-9QXD' };
    const { answer, status, read } = await answered({ outcome: { kind: 'received', received } });
    expect(status).toBe(200);
    expect(answer).toEqual({ kind: 'received', received });
    expect(read).toEqual({ signs: [], network: 'n' });
    expect([keptIn(answer), problemIn(answer)]).toEqual([{}, null]);
  });

  it.each([
    ['something is missing', { outcome: { kind: 'incomplete', errors: { town: 'missing' } } }, 400, null],
    ['nothing can keep it', { outcome: { kind: 'unavailable' } }, 503, 'unavailable'],
    ['Enter sent it', { fields: { [SENT_BY_ENTER]: '1' } }, 400, 'unfinished'],
    ['another site sent it', { sameSite: false }, 403, 'refused'],
  ] as const)('keeps what was typed, and which form it is, when %s', async (_, sent, expected, problem) => {
    const { answer, status } = await answered(sent);
    expect(status).toBe(expected);
    expect(keptIn(answer)).toMatchObject({ values: 'Gent', submissionId: 'x', madeAt: MADE });
    expect(problemIn(answer)).toBe(problem);
  });

  it('says at the fields what is missing', async () => {
    const { answer } = await answered({ outcome: { kind: 'incomplete', errors: { town: 'missing' } } });
    expect(keptIn(answer)).toMatchObject({ errors: { town: 'missing' } });
  });

  it('does not even read what another site sent, or what nobody said is finished', async () => {
    expect((await answered({ sameSite: false })).read).toBeUndefined();
    expect((await answered({ fields: { [SENT_BY_ENTER]: '1' } })).read).toBeUndefined();
  });

  it('lets a form without a name or an age be made anew', async () => {
    const { answer, read } = await answered({ fields: { submissionId: '', [SIGN_NAMES.madeAt]: '' } });
    expect(keptIn(answer)).toEqual({ values: 'Gent' });
    expect(read).toEqual({ signs: ['no-form'], network: 'n' });
  });
});
