import { describe, expect, it } from 'vitest';
import { addDays } from './brussels-time';
import { holidayOn } from './holidays';

function holidaysOf(year: number): string[] {
  return Array.from({ length: 366 }, (_, later) => addDays(`${year}-01-01`, later))
    .filter((day) => day.startsWith(String(year)) && holidayOn(day))
    .map((day) => `${day.slice(5)} ${holidayOn(day)?.nl}`);
}

describe('public holidays', () => {
  it('are the ten of the law, each with its name', () => {
    expect(holidaysOf(2026)).toEqual([
      '01-01 Nieuwjaar',
      '04-06 paasmaandag',
      '05-01 de Dag van de Arbeid',
      '05-14 Hemelvaart',
      '05-25 pinkstermaandag',
      '07-21 de nationale feestdag',
      '08-15 Onze-Lieve-Vrouw-Hemelvaart',
      '11-01 Allerheiligen',
      '11-11 Wapenstilstand',
      '12-25 Kerstmis',
    ]);
  });

  it('move with Easter', () => {
    const moving = [2027, 2028].map((year) => holidaysOf(year).filter((line) => /maandag|Hemelvaart$/.test(line)));
    expect(moving.map((lines) => lines.map((line) => line.slice(0, 5)))).toEqual([
      ['03-29', '05-06', '05-17', '08-15'],
      ['04-17', '05-25', '06-05', '08-15'],
    ]);
  });

  it('are ten in every year from 2012 to 2035, all with a name of ours in both languages', () => {
    for (let year = 2012; year <= 2035; year += 1) {
      const days = Array.from({ length: 366 }, (_, later) => addDays(`${year}-01-01`, later));
      const names = days.filter((day) => day.startsWith(String(year))).flatMap((day) => holidayOn(day) ?? []);
      expect(names).toHaveLength(10);
      expect(names.filter(({ nl, en }) => nl === en)).toEqual([]);
    }
  });

  it('do not include 11 July, Boxing Day or Good Friday', () => {
    expect(['2026-07-11', '2026-12-26', '2026-04-03'].map(holidayOn)).toEqual([null, null, null]);
  });
});
