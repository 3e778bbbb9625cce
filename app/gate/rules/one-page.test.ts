/** The rules that look at what one page leads to and how it reads. */
import { describe, expect, it } from 'vitest';
import { linesAbove, pageOf } from '../testing/pages';
import { childrenStepFaults } from './children-steps';
import { drawingFaults } from './drawings';
import { linkFaults } from './links';
import { readingLevelFaults } from './reading-level';
import { referralFaults } from './referrals';
import { tokenFaults } from './tokens';

const HELPLINES = [
  { id: 'awel', url: 'https://awel.be', channels: [{ kind: 'phone' as const, number: '102' }] },
  { id: 'stil', channels: [{ kind: 'web' as const }] },
];

it('names the line of a link that leads nowhere', () => {
  const page = pageOf({ body: 'Goed: [a](/jongeren).\n\nFout: [b](/jongere#x).' });
  expect(linkFaults(page, (path) => path === '/jongeren')).toMatchObject([
    { line: linesAbove() + 2, field: 'text', words: 'de link naar /jongere komt nergens uit' },
  ]);
});

it('names the line of a referral to nobody', () => {
  const page = pageOf({ fields: 'referrals: [awel, niemand]' });
  expect(referralFaults(page, (id) => id === 'awel')).toMatchObject([
    { line: 6, field: 'referrals', words: expect.stringContaining('"niemand"') },
  ]);
});

describe('what stands in braces', () => {
  it.each([
    ['{{bel:niemand}}', 'geen hulplijn "niemand"'],
    ['{{bel:stil}}', 'geen nummer'],
    ['{{site:stil}}', 'geen url'],
    ['{{uren:awel:chat}}', 'geen "chat"'],
    ['{{insluiten:hoed}}', 'geen "hoed"'],
    ['{{blok:politie}}', 'geen "politie" voor deze lezers'],
    ['{{bellen:awel}}', '"bellen" kan de site niet invullen'],
  ])('%s is refused', (token, words) => {
    expect(tokenFaults(pageOf({ body: `Eerst.\n\nBel ${token}.` }), HELPLINES)).toMatchObject([
      { line: linesAbove() + 2, words: expect.stringContaining(words) },
    ]);
  });

  it('is filled in only in the text', () => {
    const page = pageOf({ fields: 'card: "Bel {{bel:awel}}"', body: '{{bel:awel}} {{site:awel}} {{uren:awel:phone}}' });
    expect(tokenFaults(page, HELPLINES)).toMatchObject([{ field: 'card', line: 6 }]);
  });
});

it('what stands in a block is refused in its own file alone', () => {
  const page = pageOf({ body: '{{blok:politie}}' });
  const html = '<div class="block"><p>Bel {{bel:niemand}}, <a href="/nergens">zo</a>.</p></div>';
  expect(tokenFaults({ ...page, html }, HELPLINES)).toEqual([]);
  expect(linkFaults({ ...page, html }, () => false)).toEqual([]);
});

it('a page names a drawing for each step', () => {
  const page = pageOf({ at: 'nl/children/x', fields: 'drawings: [hart]', body: '## Een\n\nA.\n\n## Twee\n\nB.' });
  expect(drawingFaults(page)).toMatchObject([{ field: 'drawings', line: 6, words: expect.stringContaining('1 tek') }]);
});

describe('reading level', () => {
  const hard = 'Verantwoordelijke hulpverleningsorganisaties verwezenlijken samenwerkingsverbanden.';

  it.each(['children', 'teens', 'adults', 'everyone'])('refuses a text that is too hard for %s', (audience) => {
    expect(readingLevelFaults(pageOf({ at: `nl/${audience}/x`, body: hard }))).toMatchObject([
      { line: linesAbove(), words: expect.stringContaining('leesniveau -') },
    ]);
  });

  it('asks more for children than for adults', () => {
    const body =
      'Praat met iemand over geweld, misbruik of mishandeling. Wie werkt bij de hulplijn, luistert naar jouw verhaal.';
    const levels = ['children', 'adults'].map((audience) =>
      readingLevelFaults(pageOf({ at: `nl/${audience}/x`, body })),
    );
    expect(levels.map(({ length }) => length)).toEqual([1, 0]);
  });

  it('judges neither headings, nor what is filled in, nor another language', () => {
    expect(readingLevelFaults(pageOf({ body: `## ${hard}\n\nBel {{bel:verantwoordelijkheden}}.` }))).toEqual([]);
    expect(readingLevelFaults(pageOf({ at: 'en/teens/x', body: hard }))).toEqual([]);
  });
});

describe('a step for children', () => {
  const at = 'nl/children/x';
  const nine = 'Dit is een zin van negen woorden voor jou.';

  it('has sentences of at most ten words', () => {
    const long = `${nine.slice(0, -1)} en voor mij.`;
    expect(childrenStepFaults(pageOf({ at, body: `## Kop\n\n${nine}\n\n- ${long}` }))).toMatchObject([
      { line: linesAbove() + 4, words: expect.stringContaining('heeft 12 woorden') },
    ]);
    expect(childrenStepFaults(pageOf({ at: 'nl/teens/x', body: long }))).toEqual([]);
  });

  it('has at most fifty words, its heading among them', () => {
    const body = (heading: string) => `## Eerst\n\nGoed.\n\n## ${heading}\n\n${Array(5).fill(nine).join(' ')}`;
    expect(childrenStepFaults(pageOf({ at, body: body('Een twee drie vier vijf') }))).toEqual([]);
    expect(childrenStepFaults(pageOf({ at, body: body('Een twee drie vier vijf zes') }))).toMatchObject([
      { line: linesAbove() + 4, words: expect.stringContaining('heeft 51 woorden') },
    ]);
  });

  it('counts the words of a block', () => {
    const page = pageOf({ at, body: '## Kop\n\n{{blok:politie}}' });
    const html = `<h2>Kop</h2>\n<div class="block"><p>${Array(6).fill(nine).join(' ')}</p></div>`;
    expect(childrenStepFaults({ ...page, html })).toMatchObject([
      { line: linesAbove(), words: expect.stringContaining('heeft 55 woorden') },
    ]);
  });

  it('counts a sentence that is wrapped in the file as one', () => {
    expect(
      childrenStepFaults(pageOf({ at, body: 'Dit is een zin van negen\nwoorden voor jou en voor mij.' })),
    ).toHaveLength(1);
  });
});
