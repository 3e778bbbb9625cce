import { describe, expect, it } from 'vitest';
import { helpline, helplines } from '~/availability/testing/fixtures';
import { pageOf } from '../../testing/pages';
import { translationFaults } from './safety';

const LINES = [
  ...helplines.map((line) => (line.emergency ? { ...line, languages: ['nl', 'fr'] } : line)),
  helpline('franse-lijn', { languages: ['fr'] }),
  helpline('zsg', { languages: ['nl', 'fr'] }),
];
const known = {
  helplines: LINES,
  languageAt: (path: string) => (path.startsWith('/fr') ? 'fr' : 'nl'),
};
const DUTCH = '<p>Bel {{bel:politie-101}} als er gevaar is.</p>\n<p>Dit is iets anders.</p>';

const dutch = (body = DUTCH) => ({ ...pageOf({ at: 'nl/teens/pesten', body }), html: body });
const french = (body: string, fields = '') => ({
  ...pageOf({ at: 'fr/teens/harcelement', fields: `translationOf: pesten${fields}`, body }),
  html: body,
});

function found(body: string, fields?: string, original = dutch()) {
  return translationFaults([original, french(body, fields)], known);
}

/** The mark that the check asks for. */
function markOf(original = dutch()): string {
  const [fault] = found('<p>{{bel:politie-101}}</p>', '', original);
  return /safetyOf: "(\w{8})"/.exec(fault?.words ?? '')?.[1] ?? '';
}

describe('a translated page', () => {
  it('is sound when it has the numbers of danger, the mark of their sentences, and lines and links in its language', () => {
    const body = '<p>{{bel:politie-101}}, {{bel:franse-lijn}}, {{bel:1712}}, <a href="/fr/jeunes">ici</a></p>';
    expect(found(body, `\nsafetyOf: "${markOf()}"`)).toEqual([]);
  });

  it('keeps the numbers of danger', () => {
    const faults = found('<p>Rien.</p>', `\nsafetyOf: "${markOf()}"`);
    expect(faults).toMatchObject([{ field: 'text', words: expect.stringContaining('"politie-101"') }]);
  });

  it('is stale, and named, once a Dutch sentence of danger is another one; not when another sentence is', () => {
    const fields = `\nsafetyOf: "${markOf()}"`;
    const otherwise = dutch(DUTCH.replace('als er gevaar is', 'meteen'));
    expect(found('<p>{{bel:politie-101}}</p>', fields, otherwise)).toMatchObject([
      { file: 'content/pages/fr/teens/harcelement.md', field: 'safetyOf' },
    ]);
    const elsewhere = dutch(DUTCH.replace('iets anders', 'nog iets'));
    expect(found('<p>{{bel:politie-101}}</p>', fields, elsewhere)).toEqual([]);
  });

  it('names no line that does not speak its language, and leads to no other language', () => {
    const body = '<p>{{bel:politie-101}} {{bel:awel}} <a href="/jongeren">hier</a></p>';
    const faults = found(body, `\nsafetyOf: "${markOf()}"\nreferrals: [tele-onthaal]`);
    expect(faults.map(({ words }) => words)).toEqual([
      expect.stringContaining('"awel" spreekt geen "fr"'),
      expect.stringContaining('"tele-onthaal" spreekt geen "fr"'),
      expect.stringContaining('/jongeren leidt naar een andere taal'),
    ]);
  });

  it('translates a page that is there', () => {
    expect(translationFaults([french('<p>Rien.</p>')], known)).toMatchObject([{ field: 'translationOf' }]);
  });
});
