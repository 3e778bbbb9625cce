import { describe, expect, it } from 'vitest';
import { chooseVoice, utterancesOf } from './speech';

function voice(lang: string, localService = true): SpeechSynthesisVoice {
  return { lang, localService, name: lang, voiceURI: lang, default: false };
}

describe('the voice', () => {
  it('is never one that sends the text over the network', () => {
    expect(chooseVoice([voice('nl-BE', false), voice('nl-NL', false)], 'nl')).toBeUndefined();
  });
  it('speaks the language of the text', () => {
    expect(chooseVoice([voice('en-GB'), voice('fr-BE')], 'nl')).toBeUndefined();
    expect(chooseVoice([voice('nl-BE'), voice('en-GB')], 'en')?.lang).toBe('en-GB');
  });
  it('is Flemish where there is a choice, however the system writes it', () => {
    expect(chooseVoice([voice('nl-NL'), voice('nl-BE')], 'nl')?.lang).toBe('nl-BE');
    expect(chooseVoice([voice('nl_NL'), voice('nl_BE')], 'nl')?.lang).toBe('nl_BE');
    expect(chooseVoice([voice('nl-BE', false), voice('nl')], 'nl')?.lang).toBe('nl');
  });
});

describe('sentences', () => {
  it('end where the writer ended them, and at headings', () => {
    expect(utterancesOf('Wie luistert er\n\n\nBel nu. Is het druk? "Wacht niet."\nSchrijf ons.\n\n')).toEqual([
      'Wie luistert er',
      'Bel nu.',
      'Is het druk?',
      '"Wacht niet."',
      'Schrijf ons.',
    ]);
  });
  it('do not end inside an hour or an amount', () => {
    expect(utterancesOf('De lijn is open tot 17.30 uur. Kom A')).toEqual(['De lijn is open tot 17.30 uur.', 'Kom A']);
  });
  it('lose nothing and stay short, also when the writer did not', () => {
    const long = `${'nog een woord '.repeat(40)}slot.`;
    const pieces = utterancesOf(long);
    expect(pieces.join(' ')).toBe(long);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(200);
  });
  it('lose nothing of a word without end', () => {
    expect(utterancesOf(`a ${'x'.repeat(450)} b`).join('')).toHaveLength(452);
  });
});
