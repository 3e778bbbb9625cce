import type { SentenceBank } from 'content-collections';
import { allSentences } from 'content-collections';
import { describe, expect, it } from 'vitest';
import { languageList } from '~/content/settings';
import type { SentenceName } from '~/languages/schema';
import { inDutch } from '~/languages/sentences';
import { bankFaults } from './bank';

const line = () => 7;
const [turkish] = allSentences.filter(({ language }) => language === 'tr');
const onePage = languageList.onePage.filter(({ code }) => code === 'tr');

function found(name: SentenceName, change: Partial<SentenceBank['bank'][SentenceName]>) {
  if (!turkish) throw new Error('content/sentences/tr.yaml is missing');
  const bank = { ...turkish.bank, [name]: { ...turkish.bank[name], ...change } };
  return bankFaults({ onePage }, [{ ...turkish, bank }], inDutch, line);
}

describe('the sentences of a language', () => {
  it('are all sound in content/', () => {
    expect(bankFaults(languageList, allSentences, inDutch, line)).toEqual([]);
  });

  it('are named when the Dutch has become another one', () => {
    expect(found('dangerNeck', { dutch: 'Laat er een dokter naar kijken.' })).toMatchObject([
      {
        file: 'content/sentences/tr.yaml',
        line: 7,
        field: 'dangerNeck.dutch',
        words: expect.stringContaining(inDutch.dangerNeck),
      },
    ]);
  });

  it.each([
    ['a number that is lost', 'dangerPolice', 'Polisi arayın.'],
    ['a number that is written out', 'dangerPolice', 'Polisi arayın: {{bel:politie-101}} (101)'],
    ['a number in other digits', 'tracesCalls', 'Telefon ١٧١٢'],
    ['another line', 'dangerAmbulance', '{{bel:politie-101}}'],
  ] as const)('have what the site fills in and no other number: %s', (_what, name, words) => {
    expect(found(name, { words }).map(({ field }) => field)).toContain(`${name}.words`);
  });

  it('have a file for each language, and no other', () => {
    const faults = bankFaults(
      { onePage },
      allSentences.filter(({ language }) => language === 'ar'),
      inDutch,
      line,
    );
    expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'content/sentences/tr.yaml bestand',
      'content/sentences/ar.yaml bestand',
    ]);
  });
});
