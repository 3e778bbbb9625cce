/** No hour is written anywhere but in content/opening-hours.yaml and content/helplines: what changes, changes there. */
import { describe, expect, it } from 'vitest';
import { timesOfDay } from '~/gate/times-of-day';
import { ALLOWED } from './hours-elsewhere/allowed';
import { builtTexts, quoted, searchedTexts } from './hours-elsewhere/searched';

const PLACES = ['content', 'app', 'public', 'docs', 'scripts', 'server.js', 'README.md'];
const texts = [...searchedTexts(PLACES), ...builtTexts()];

const found = texts.flatMap(({ file, text }) =>
  timesOfDay(text).map(({ at, time }) => ({
    file,
    time,
    around: text.slice(Math.max(0, at - 40), at + 40).replace(/\s+/g, ' '),
  })),
);

const allows = (entry: (typeof ALLOWED)[number], { file, time }: { file: string; time: string }) =>
  file.startsWith(entry.file) && (entry.time === undefined || time === entry.time);

it('searches enough', () => {
  const files = new Set(texts.map(({ file }) => file));
  process.stdout.write(`hours elsewhere: ${texts.length} texts in ${files.size} files, ${found.length} times of day\n`);
  for (const begin of ['content/pages/nl/teens/', 'content/interface/nl', 'app/availability/', 'docs/', 'public/']) {
    expect([...files].filter((file) => file.startsWith(begin))).not.toEqual([]);
  }
});

it('no time of day stands outside the hours', () => {
  const advice =
    'write {{uren:...}} or take the hour from the data; what is no hour: tests/truth/hours-elsewhere/allowed.ts';
  expect(
    found.filter((one) => !ALLOWED.some((entry) => allows(entry, one))),
    advice,
  ).toEqual([]);
});

it('every exception is still needed', () => {
  expect(ALLOWED.filter((entry) => !found.some((one) => allows(entry, one)))).toEqual([]);
});

describe('the search itself', () => {
  it.each([
    'We zijn open om 9 uur.',
    'Bel ons tussen 9 en 18.',
    'elke werkdag van 9 tot 17',
    'de chat is open van 13 tot 17 uur',
    'open tot 18.30 uur',
    'sluit om 17.30',
    'vanaf 18:00 is de chat open',
    'van 9u tot 17u30',
    'until 6 pm',
    'from 9 to 5',
    'Mo-Fr 09:00-18:00; PH off',
    'om negen uur',
    'tot half zes',
    'wij zijn 24/7 bereikbaar',
    'de 9h à 18h',
    'maandag: 9–18 uur',
  ])('finds the hour in "%s"', (text) => {
    expect(timesOfDay(text)).not.toEqual([]);
  });

  it.each([
    'Bel 1712, 102 of 106.',
    'Voor wie 13 jaar of ouder is.',
    '0800 30 030',
    'Nagekeken op 2026-11-22, versie 7.18.4',
    'Lettergrootte 1.25rem, breedte 17.50%',
    'GHSA-wrjc-x8rr-h8h6',
    'twee uur lang, of 3 uur lang',
    'een tijdstip met zijn verschil (+01:00)',
    'in 2020 waren er 12.500 oproepen',
  ])('finds none in "%s"', (text) => {
    expect(timesOfDay(text)).toEqual([]);
  });

  it('reads what a program says and not what it explains', () => {
    const program = [
      '// from 9 uur, "10 uur"',
      '/* 11 uur */ const words = `open tot $' + '{until} of 12 uur`;',
      "const other = '13 uur'; const icon = 'M5 3h4l2 5';",
      'const view = <p title="14 uur">Bel om 15 uur</p>;',
    ].join('\n');
    const times = quoted('page.tsx', program).flatMap((text) => timesOfDay(text).map(({ time }) => time));
    expect(times.sort()).toEqual(['12 uur', '13 uur', '14 uur', '15 uur']);
  });
});
