import { describe, expect, it } from 'vitest';
import { at } from '~/availability/testing/fixtures';
import { longDate } from '~/i18n/locale';
import { hoursInWords } from './hours-in-words';
import { clockReading, dateInWords, dayInWords, timeInWords, unbroken, whenInWords } from './words';

const FRIDAY = at('2026-12-25T14:00:00+01:00');

describe('a time', () => {
  it.each([
    ['2026-11-23T18:00:00+01:00', '18 uur', '6 pm'],
    ['2026-11-23T18:30:00+01:00', '18.30 uur', '6.30 pm'],
    ['2026-07-20T09:05:00+02:00', '9.05 uur', '9.05 am'],
    ['2026-11-23T12:00:00+01:00', '12 uur', 'noon'],
    ['2026-11-23T12:30:00+01:00', '12.30 uur', '12.30 pm'],
    ['2026-11-24T00:00:00+01:00', 'middernacht', 'midnight'],
    ['2026-11-24T00:30:00+01:00', '0.30 uur', '12.30 am'],
  ])('%s is "%s" and "%s"', (instant, dutch, english) => {
    expect(timeInWords(at(instant), 'nl')).toBe(dutch);
    expect(timeInWords(at(instant), 'en')).toBe(english);
  });
});

describe('a time read off the clock', () => {
  it.each([
    ['2026-11-23T16:59:00+01:00', '16.59', '4.59 pm'],
    ['2026-11-23T09:00:59+01:00', '9.00', '9.00 am'],
    ['2026-11-23T12:00:00+01:00', '12.00', '12.00 pm'],
    ['2026-07-20T00:05:00+02:00', '0.05', '12.05 am'],
  ])('%s is "%s" and "%s"', (instant, dutch, english) => {
    expect(clockReading(at(instant), 'nl')).toBe(dutch);
    expect(clockReading(at(instant), 'en')).toBe(english);
  });
});

describe('a moment to come', () => {
  it.each([
    ['2026-12-25T18:00:00+01:00', 'vandaag om 18 uur', 'today at 6 pm'],
    ['2026-12-26T09:00:00+01:00', 'morgen om 9 uur', 'tomorrow at 9 am'],
    ['2026-12-28T09:00:00+01:00', 'maandag om 9 uur', 'on Monday at 9 am'],
    ['2026-12-31T09:00:00+01:00', 'donderdag om 9 uur', 'on Thursday at 9 am'],
    ['2027-01-01T09:00:00+01:00', 'vrijdag 1 januari om 9 uur', 'on Friday 1 January at 9 am'],
    ['2027-01-04T09:00:00+01:00', 'maandag 4 januari om 9 uur', 'on Monday 4 January at 9 am'],
    ['2028-01-04T09:00:00+01:00', 'dinsdag 4 januari 2028 om 9 uur', 'on Tuesday 4 January 2028 at 9 am'],
    ['2026-12-28T00:00:00+01:00', 'maandag om 0 uur', 'on Monday at 0:00'],
  ])('%s is "%s" and "%s"', (instant, dutch, english) => {
    expect(whenInWords(at(instant), FRIDAY, 'nl')).toBe(dutch);
    expect(whenInWords(at(instant), FRIDAY, 'en')).toBe(english);
  });

  it('goes by the calendar of Brussels, not by hours: a minute past midnight it is today', () => {
    const opening = at('2026-11-24T09:00:00+01:00');
    expect(whenInWords(opening, at('2026-11-23T23:59:00+01:00'), 'nl')).toBe('morgen om 9 uur');
    expect(whenInWords(opening, at('2026-11-24T00:00:00+01:00'), 'nl')).toBe('vandaag om 9 uur');
  });

  it('has days alone, for "we lezen dit"', () => {
    expect(dayInWords('2026-11-30', '2026-11-27', 'nl')).toBe('maandag');
    expect(dateInWords('2026-11-25', 'nl')).toBe('woensdag 25 november');
    expect(dateInWords('2026-11-25', 'en', true)).toBe('Wednesday 25 November 2026');
  });

  it('is said in French and German too, for the lines that speak them', () => {
    const sayIn = (language: string) =>
      whenInWords(at('2026-11-23T09:30:00+01:00'), at('2026-11-20T10:00:00+01:00'), language);
    expect([sayIn('fr'), sayIn('de')]).toEqual(['lundi à 9 h 30', 'am Montag um 9.30 Uhr']);
    expect(dateInWords('2026-12-01', 'fr')).toBe('mardi 1er décembre');
    expect(longDate('2026-12-01', 'fr')).toBe('1er décembre 2026');
    expect(longDate('2026-12-11', 'fr')).toBe('11 décembre 2026');
  });

  it('refuses a language without words rather than speak another one', () => {
    expect(() => timeInWords(FRIDAY, 'tr')).toThrow('"tr"');
    expect(() => hoursInWords('24/7', 'tr')).toThrow('"tr"');
  });
});

describe('hours', () => {
  it.each([
    ['Mo-Fr 09:00-18:00', 'op werkdagen van 9 tot 18 uur', 'on weekdays from 9 am to 6 pm'],
    [
      'Mo-Fr 09:00-18:00; PH off',
      'op werkdagen van 9 tot 18 uur, niet op feestdagen',
      'on weekdays from 9 am to 6 pm, not on public holidays',
    ],
    [
      'Mo-Th 13:00-17:00,18:00-22:00; Fr 13:00-17:00',
      'maandag tot donderdag van 13 tot 17 uur en van 18 tot 22 uur, vrijdag van 13 tot 17 uur',
      'Monday to Thursday from 1 pm to 5 pm and from 6 pm to 10 pm, Friday from 1 pm to 5 pm',
    ],
    [
      'Mo-Tu,Th-Sa 16:00-22:00; We 14:00-22:00; Su,PH off',
      'maandag, dinsdag en donderdag tot zaterdag van 16 tot 22 uur, woensdag van 14 tot 22 uur, niet op feestdagen',
      'Monday, Tuesday and Thursday to Saturday from 4 pm to 10 pm, Wednesday from 2 pm to 10 pm, not on public holidays',
    ],
    [
      'Mo-Tu,Th-Sa 18:00-23:00; We,Su 15:00-23:00',
      'maandag, dinsdag en donderdag tot zaterdag van 18 tot 23 uur, woensdag en zondag van 15 tot 23 uur',
      'Monday, Tuesday and Thursday to Saturday from 6 pm to 11 pm, Wednesday and Sunday from 3 pm to 11 pm',
    ],
    [
      'Mo 18:30-21:30; PH unknown',
      'maandag van 18.30 tot 21.30 uur, op feestdagen niet bekend',
      'Monday from 6.30 pm to 9.30 pm, not known for public holidays',
    ],
    ['Mo-Su 10:00-24:00', 'elke dag van 10 uur tot middernacht', 'every day from 10 am to midnight'],
    [
      'Mo-Fr 09:00-12:00; Sa,Su 00:00-24:00',
      'maandag tot vrijdag van 9 tot 12 uur, zaterdag en zondag de hele dag',
      'Monday to Friday from 9 am to noon, Saturday and Sunday all day',
    ],
    ['24/7', 'dag en nacht', 'day and night'],
    ['off', 'niet open', 'not open'],
  ])('%s', (text, dutch, english) => {
    expect(hoursInWords(text, 'nl')).toBe(dutch);
    expect(hoursInWords(text, 'en')).toBe(english);
  });

  it.each(['Jul-Aug Mo-Fr 09:00-12:00', 'week 1-53/2 Fr 09:00-12:00', 'Mo-Fr 09:00-12:00 unknown'])(
    'says nothing of %s, which no short sentence can tell',
    (text) => {
      expect(hoursInWords(text, 'nl')).toBeNull();
    },
  );
});

it('keeps an hour and its word on one line', () => {
  expect(unbroken('maandag tot vrijdag van 9 uur tot 18.30 uur, 2 uren')).toBe(
    'maandag tot vrijdag van 9\u00a0uur tot 18.30\u00a0uur, 2 uren',
  );
});
