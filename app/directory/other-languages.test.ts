import { describe, expect, it } from 'vitest';
import { at, channel, helpline, sources } from '~/availability/testing/fixtures';
import { listedHelpline } from './listing';
import { type LanguageBlock, otherLanguageFaults, spokenLine } from './other-languages';

const block: LanguageBlock = {
  id: 'fr',
  language: 'fr',
  name: 'Français',
  title: 'En français',
  intro: 'Bonjour',
  call: 'Appeler le {{number}}',
  site: 'Aller sur le site',
  free: 'gratuit',
  anonymous: 'sans donner votre nom',
  history: 'Historique',
  states: {
    openAlways: 'ouvert jour et nuit',
    openUntil: 'ouvert jusqu’à {{until}}',
    closedUntil: 'fermé, ouvre {{day}} à {{clock}}',
    closed: 'fermé maintenant',
    busy: 'occupé',
    unknown: 'heures inconnues',
  },
  lines: [{ helpline: 'e', says: 'Écoute' }],
};
const { states: _, ...english } = { ...block, id: 'en', language: 'en' };

function said(hours: string | null, now: string, of: LanguageBlock = block) {
  const line = helpline('e', { channels: [channel('phone', hours, { number: '0800 30 030' })] });
  return spokenLine(of, 'Écoute', listedHelpline(line, sources, at(now)), at(now));
}

describe('a line in the words of its block', () => {
  it.each([
    ['24/7', '2026-11-24T20:00:00+01:00', 'ouvert jour et nuit'],
    ['Mo-Fr 09:00-19:00; PH off', '2026-11-24T10:00:00+01:00', 'ouvert jusqu’à 19 h'],
    ['Mo-Fr 09:00-19:30; PH off', '2026-11-24T10:00:00+01:00', 'ouvert jusqu’à 19 h 30'],
    ['Mo-Su 10:00-24:00', '2026-11-24T10:00:00+01:00', 'ouvert jusqu’à minuit'],
    ['Mo-Fr 09:00-19:00; PH off', '2026-11-24T20:00:00+01:00', 'fermé, ouvre demain à 9 h'],
    ['Mo-Fr 09:00-19:00; PH off', '2026-11-27T20:00:00+01:00', 'fermé, ouvre lundi à 9 h'],
    ['Mo-Fr 09:00-19:00; PH off', '2026-12-25T10:00:00+01:00', 'fermé, ouvre lundi à 9 h'],
    [null, '2026-11-24T20:00:00+01:00', 'heures inconnues'],
  ])('with hours %s at %s: "%s"', (hours, now, words) => {
    expect(said(hours, now)).toMatchObject({
      contact: 'tel:080030030',
      action: 'Appeler le 0800 30 030',
      stateWords: words,
      about: 'gratuit, sans donner votre nom',
    });
  });

  it('takes the words of the site where the site speaks that language', () => {
    expect(said('Mo-Fr 09:00-19:00', '2026-11-24T10:00:00+01:00', english)?.stateWords).toBe('open until 7 pm');
  });

  it('says of cost and name only what is known', () => {
    const line = helpline('e', { free: null, anonymous: false, channels: [channel('web', null)] });
    const now = at('2026-11-24T10:00:00+01:00');
    expect(spokenLine(block, 'Écoute', listedHelpline(line, sources, now), now)).toMatchObject({
      contact: 'https://e.example',
      action: 'Aller sur le site',
      stateWords: '',
      about: '',
    });
  });
});

describe('what is wrong with the blocks', () => {
  const french = helpline('e', { languages: ['fr'] });
  const known = new Set(['/en']);

  it('is nothing when each line exists and speaks the language', () => {
    expect(otherLanguageFaults({ blocks: [block] }, [french], known)).toEqual([]);
  });

  it('names the line, the words or the page', () => {
    const turkish = { ...english, id: 'tr', language: 'tr', more: { to: '/tr', words: 'x' } };
    const faults = otherLanguageFaults(
      { blocks: [turkish, { ...block, lines: [{ helpline: 'f', says: 'x' }] }] },
      [french],
      known,
    );
    expect(faults).toEqual([
      'content/other-languages.yaml: tr: states: write them, interface/ has no "tr"',
      'content/other-languages.yaml: tr: more: /tr does not exist',
      'content/other-languages.yaml: tr: lines: "e" does not speak "tr"',
      'content/other-languages.yaml: fr: lines: there is no helpline "f"',
    ]);
  });
});
