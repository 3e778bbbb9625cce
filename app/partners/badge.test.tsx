import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '~/audiences/audiences';
import { sources, withClosure } from '~/availability/testing/fixtures';
import { texts } from '~/i18n/i18n';
import { forAudience } from '~/i18n/use-text';
import { Badge, LIGHT, PALETTES } from './badge';
import { BADGE_SIZE, cardTexts, type PlacedText, stripTexts } from './badge-layout';
import { type BadgeWords, badgeWords } from './badge-words';
import { textWidth } from './text-width';
import { BADGE_STYLES } from './variants';

const HOUR = 3_600_000;
const WORDS: BadgeWords = {
  state: 'open',
  says: 'Open tot 18 uur',
  saysShortly: 'Open tot 18 uur',
  asOf: '(stand 16.59)',
  title: 'Hulplijn 1712 & <co>',
  description: 'Telefoon: open.',
};

const draw = (words: Partial<BadgeWords>, style: (typeof BADGE_STYLES)[number] = 'licht') =>
  renderToStaticMarkup(<Badge words={{ ...WORDS, ...words }} style={style} language="nl" />);

/** Texts that are squeezed to fit, or that stand over the edge. */
function misfits(placed: PlacedText[], width: number): string[] {
  const squeezed = ({ text, size, role, width: drawn }: PlacedText) =>
    drawn < textWidth(text, size) * (role === 'asOf' ? 0.9 : 0.99);
  return placed.filter((one) => squeezed(one) || one.x + one.width > width - 4).map(({ text }) => text);
}

describe('nothing is cut off', () => {
  test.each(['nl', 'en'])('in %s, in a year in which 1712 is closed for two weeks twice', (language) => {
    const translate = forAudience(texts.getFixedT(language), 'adults');
    const longest = withClosure({ from: '2026-12-21', until: '2027-01-03' });
    const schedule = {
      ...longest,
      closures: [...longest.closures, { ...longest.closures[0], from: '2026-09-07', until: '2026-09-22' }],
    } as typeof longest;
    const found = new Set<string>();
    const said = new Set<string>();
    const end = Date.parse('2027-03-01T00:03:00Z');
    for (let now = Date.parse('2026-03-01T00:03:00Z'); now < end; ) {
      const { words, nextChange } = badgeWords({ now: new Date(now), language, translate }, { ...sources, schedule });
      said.add(words.says);
      for (const text of misfits(cardTexts(words), BADGE_SIZE.licht.width)) found.add(`card: ${text}`);
      for (const text of misfits(stripTexts(words), BADGE_SIZE.klein.width)) found.add(`strip: ${text}`);
      // Every change, and no more than half a day between two looks.
      now = Math.min(nextChange ? Date.parse(nextChange) : end, now + 13 * HOUR);
    }
    expect([...found]).toEqual([]);
    // The year did hold short and long texts.
    expect(said.size).toBeGreaterThan(10);
  });

  test('a text longer than any we know is drawn narrower, inside the picture', () => {
    const long = 'Open vanaf woensdag 30 september 2027 om half een in de namiddag en ook nog later';
    for (const placed of [cardTexts({ ...WORDS, says: long }), stripTexts({ ...WORDS, saysShortly: long })]) {
      expect(Math.max(...placed.map(({ x, width }) => x + width))).toBeLessThan(360);
    }
    const rows = cardTexts({ ...WORDS, says: long });
    expect(Math.max(...rows.map(({ x, width }) => x + width))).toBeLessThan(BADGE_SIZE.licht.width);
  });
});

describe('the picture', () => {
  test.each(BADGE_STYLES)('%s brings nothing along that a page could refuse or that could ask for more', (style) => {
    const svg = draw({}, style);
    expect(svg).not.toMatch(
      /<(script|style|image|use|a|foreignObject|animate)\b| style=|href=|url\(|@import| on[a-z]+=/,
    );
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  test.each(BADGE_STYLES)('%s says in words what it shows', (style) => {
    const svg = draw({}, style);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Hulplijn 1712 &amp; &lt;co&gt;</title><desc>Telefoon: open.</desc>');
    for (const text of ['1712', 'Open tot 18 uur', '(stand 16.59)']) expect(svg).toContain(`>${text}</text>`);
  });

  test('each state has a shape of its own, whatever the colours', () => {
    const shapeOf = (state: BadgeWords['state']) => draw({ state }).replace(/ (fill|stroke)="#[0-9a-f]+"/g, '');
    expect(new Set((['open', 'busy', 'closed', 'unknown'] as const).map(shapeOf)).size).toBe(4);
  });

  test('its colours are those of the site', () => {
    const worlds = AUDIENCES.map((audience) => readFileSync(`app/ui/styles/${audience}.css`, 'utf8')).join('');
    const colours = [
      LIGHT,
      ...Object.values(PALETTES).flatMap(({ says, ...others }) => [...Object.values(says), ...Object.values(others)]),
    ];
    expect(colours.filter((colour) => !worlds.includes(`: ${colour};`))).toEqual([]);
  });
});
