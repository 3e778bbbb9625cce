import { describe, expect, it } from 'vitest';
import { makeComparisons } from './comparison';

const row = (name: string, ...items: string[]) =>
  `<h3>${name}</h3>\n<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>\n`;
const head = '<h2>Wat laat een spoor? {{tabel:manier}}</h2>\n<p>Vooraf.</p>\n<p>Per manier</p>\n';
const rows = row('Bellen', 'Factuur: <strong>Nee.</strong> Niet: 1712.', 'Mailbox: Nee.');

describe('a table that is written as text', () => {
  it('has a caption, a heading for each column and each row, and the words of the list', () => {
    const html = makeComparisons(`<p>Eerst</p>${head}${rows}<h2>Daarna</h2><p>Meer</p>`);
    expect(html).toContain('<p>Eerst</p><h2>Wat laat een spoor?</h2>\n<p>Vooraf.</p>\n<table>');
    expect(html).toContain('<caption>Per manier</caption>');
    expect(html).toMatch(/<th scope="col">Manier<\/th><th scope="col">Factuur<\/th><th scope="col">Mailbox<\/th>/);
    expect(html).toContain(
      '<tr><th scope="row">Bellen</th><td data-column="Factuur"><strong>Nee.</strong> Niet: 1712.</td><td data-column="Mailbox">Nee.</td></tr>',
    );
    expect(html).toMatch(/<\/table>\n<h2>Daarna<\/h2><p>Meer<\/p>$/);
  });

  it.each([
    ['a row lacks a column', head + rows + row('Chatten', 'Factuur: Nee.')],
    ['a row has another column', head + rows + row('Chatten', 'Factuur: Nee.', 'Mail: Nee.')],
    ['a row has more than its list', `${head}${rows}<p>Nog iets</p>`],
    ['there is no caption', `<h2>Wat? {{tabel:manier}}</h2>\n${rows}`],
    ['there are no rows', head],
  ])('is left as text when %s, so that the check of the content finds it', (_, html) => {
    expect(makeComparisons(html)).toBe(html);
  });
});
