import { describe, expect, it } from 'vitest';
import { monthFigures, monthsToChoose } from './month-figures';
import { publishedTables } from './period-tables';
import { CAMPAIGNS, emptyMonths, readerOf } from './testing';

describe("the coordinator's figures", () => {
  const source = { readMonths: readerOf(emptyMonths()), campaigns: [], today: '2026-11-30' };

  it('are of months that are over, the newest first', () => {
    const months = monthsToChoose('2026-11');
    expect([months[0], months.at(-1), months.length]).toEqual(['2026-10', '2023-11', 36]);
  });

  it('are never of a month that goes on, of days, or of months beside one that goes on', async () => {
    const october = { from: '2026-10-01', to: '2026-10-31' };
    await expect(monthFigures('2026-11', source)).rejects.toThrow(RangeError);
    for (const period of [
      { ...october, to: '2026-10-30' },
      { ...october, from: '2026-10-02' },
      { ...october, to: '2026-11-30' },
    ]) {
      await expect(publishedTables(period, period, source)).rejects.toThrow(RangeError);
      await expect(publishedTables(october, period, source)).rejects.toThrow(RangeError);
    }
  });

  it('leave out the months before anything was counted in tens', async () => {
    const view = { page: '/', section: 'everyone', device: 'phone', referrer: 'direct' };
    const months = emptyMonths().map((month, at) => ({ ...month, totals: [{ ...view, views: at === 0 ? 9 : 12 }] }));
    const [table] = await monthFigures('2026-11', { ...source, readMonths: readerOf(months), today: '2026-12-01' });
    expect(table?.rows.map(({ name }) => name)).toEqual(['oktober 2026', 'november 2026', 'Samen']);
  });

  it('tell a campaign that goes on up to the last month that is over', async () => {
    const tables = await monthFigures('2026-10', { ...source, campaigns: CAMPAIGNS, today: '2026-11-06' });
    const rows = tables.find(({ id }) => id === 'tijdens-campagnes')?.rows.map(({ name }) => name);
    expect(rows).toContain('licht: 27 dagen (VRT)');
  });
});
