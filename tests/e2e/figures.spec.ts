/** The published figures: what is drawn, what is in the table and what is in the file are the same numbers. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Locator } from '@playwright/test';
import { barColumns } from '~/figures/bar-rows';
import { FIGURE_GROUPS, FIGURES_PATH, groupPath, tablePath } from '~/figures/groups';
import { writeNumber, writeValue } from '~/figures/numbers';
import { contactsPlaced } from '~/figures/register/register';
import type { Figure } from '~/figures/schema';
import { register, tableById, tableIds, tablesOf } from '~/figures/tables';
import { expect, test } from './fixtures';

/** A cell of our files and the semicolon before it; no cell holds a line's end. */
const CELL = /;(?:"((?:[^"]|"")*)"|([^;"]*))/g;

function cellsOf(line: string): string[] {
  return [...`;${line}`.matchAll(CELL)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

function numberIn(cell: string): number | '?' | null {
  if (cell === '' || cell === '?') return cell || null;
  return Number(cell.replace(',', '.'));
}

/** The values of a row as its file has them: a question mark where no number is certain. */
function inFile({ values, open = [] }: Pick<Figure['rows'][number], 'values' | 'open'>): (number | '?' | null)[] {
  return values.map((value, at) => (open.includes(at) ? '?' : value));
}

function tableOf(id: string): Figure {
  const table = tableById(id);
  if (!table) throw new Error(`there is no table ${id}`);
  return table;
}

/** The numbers of a table as a browser shows them, row by row. */
async function shownIn(figure: Locator): Promise<string[][]> {
  const rows = await figure.locator('tr:has(td)').all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
}

for (const group of FIGURE_GROUPS) {
  test(`${groupPath(group)} shows every number of its files, in a table with headings`, async ({ page }) => {
    await page.goto(groupPath(group));
    const figures = page.locator('.figure');
    await expect(figures).toHaveCount(tablesOf(group).length);
    for (const [at, { title, columns, rows, totals, finding }] of tablesOf(group).entries()) {
      const figure = figures.nth(at);
      await expect(figure.getByRole('heading', { level: 2 })).toHaveText(title);
      await expect(figure).toContainText(finding);
      await expect(figure.getByRole('table')).toHaveCount(1);
      await expect(figure.getByRole('columnheader')).toHaveCount(columns.length + 1);
      const written = (row: Pick<Figure['rows'][number], 'values' | 'open'>) =>
        inFile(row).map((value, index) => {
          const column = columns[index];
          if (value === '?') return expect.stringMatching(/^\?\s*staat niet vast$/);
          return value === null || !column ? expect.stringContaining('–') : writeValue(value, column);
        });
      expect(await shownIn(figure)).toEqual([...rows, ...totals].map(written));
    }
  });

  test(`${groupPath(group)} draws only numbers that stand in the table, and all to scale`, async ({ page }) => {
    await page.goto(groupPath(group));
    for (const [at, { chart, rows, columns }] of tablesOf(group).entries()) {
      const figure = page.locator('.figure').nth(at);
      const known = new Set(rows.flatMap(({ values }) => values.map((value) => writeNumber(value ?? 0))));
      const drawn = await figure.locator('.street text:not(.name)').allTextContents();
      expect(drawn.filter((number) => !known.has(number))).toEqual([]);
      if (chart?.kind === 'street') expect(drawn.length).toBeGreaterThan(1);
      if (chart?.kind !== 'bars') continue;
      const drawnColumns = barColumns({ chart }).map((wanted) => columns.findIndex(({ name }) => name === wanted));
      const [column = 0] = drawnColumns;
      const values = rows
        .flatMap((row) => drawnColumns.map((place) => row.values[place] ?? null))
        .flatMap((value) => (value === null && drawnColumns.length > 1 ? [] : [value ?? 0]));
      const widths = await figure
        .locator('.bar rect')
        .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width')));
      const longest = columns[column]?.is === 'percent' ? 100 : Math.max(...values);
      for (const [row, value] of values.entries()) {
        expect(Number.parseFloat(widths[row] ?? '')).toBeCloseTo((value / longest) * 100, 1);
      }
    }
  });
}

test('two years stand under each other, each with its name, and every bar is filled', async ({ page }) => {
  await page.goto(groupPath('contacten'));
  const first = page.locator('.figure', { hasText: '2016 en 2017 vergeleken' }).locator('tbody tr').first();
  await expect(first.locator('.bars small')).toHaveText(['2016', '2017']);
  await expect(first.locator('.bar')).toHaveCount(2);
  await page.goto(groupPath('wie-waarover'));
  const long = page.locator('.figure').first().locator('tbody tr').first();
  const starts = await long.locator('.bar').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect()));
  expect(starts).toHaveLength(2);
  expect(new Set(starts.map(({ left }) => left)).size, 'names of two lengths, bars that begin together').toBe(1);
  expect(new Set(starts.map(({ width }) => width)).size).toBe(1);
  await page.goto(groupPath('contacten'));
  const fills = await page
    .locator('.bar rect')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).getPropertyValue('fill')));
  expect(fills.filter((fill) => fill === 'none')).toEqual([]);
  expect(new Set(fills).size, 'and lit ones are told from the others').toBe(2);
});

test('on a phone each number of a row stands on a line of its own, at its end', async ({ page }) => {
  await page.goto(groupPath('wie'));
  const table = page.locator('.figure', { hasText: 'Leeftijd en geslacht in 2018' }).locator('table');
  for (const row of (await table.locator('tr:has(td)').all()).slice(0, 3)) {
    const boxes = await row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()));
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(boxes.length);
    expect(new Set(boxes.map(({ right }) => right)).size).toBe(1);
  }
});

test('every file says the same as its page, and whose numbers they are', async ({ site }) => {
  for (const id of tableIds) {
    const answer = await fetch(site.url + tablePath(id));
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="1712-${id}.csv"`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { columns, rows, totals, sources } = tableOf(id);
    const lines = new TextDecoder().decode(bytes).split('\r\n').filter(Boolean).map(cellsOf);
    const numbers = lines.slice(1).map((cells) => cells.slice(-1 - columns.length, -1).map(numberIn));
    expect(numbers, id).toEqual([...rows, ...totals].map(inFile));
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    for (const cells of lines.slice(1)) expect(cells.at(-1)).toContain(sources[0]?.document);
  }
});

test('a file there is not is not found', async ({ site }) => {
  for (const path of ['/cijfers/niets.csv', '/cijfers/niets', '/cijfers/contacten.csv']) {
    expect((await fetch(site.url + path)).status, path).toBe(404);
  }
});

test('the page says where a source does not add up, with both numbers', async ({ page }) => {
  await page.goto(groupPath('website'));
  await expect(page.locator('.mismatch')).toHaveText(/de bron zegt 8,6\s%.* ongeveer 16,0\s%/);
  await page.goto(groupPath('andere-lijnen'));
  await expect(page.locator('.mismatch')).toHaveCount(0);
});

test('it has its own address and title, is found from pages for everyone, and a table can be kept', async ({
  page,
}) => {
  await page.goto('/privacy');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Cijfers' }).click();
  await expect(page).toHaveURL(FIGURES_PATH);
  await expect(page).toHaveTitle('Cijfers – 1712');
  await page.getByRole('link', { name: /^Wie contact opneemt/ }).click();
  await expect(page).toHaveURL(groupPath('wie'));
  await expect(page).toHaveTitle('Wie contact opneemt – Cijfers – 1712');
  const keeping = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download als CSV.*Leeftijd in 2017$/ }).click();
  expect((await keeping).suggestedFilename()).toBe('1712-leeftijd-2017.csv');
  await expect(page).toHaveURL(groupPath('wie'));
});

test('what is not certain of the register has a sign and a word, and the page says how the rest was found', async ({
  page,
}) => {
  await page.goto(groupPath('wie-waarover'));
  const { fixed, all } = contactsPlaced(register);
  await expect(page.locator('.figures > p').first()).toContainText(`${writeNumber(fixed)} van de ${writeNumber(all)}`);
  const self = page
    .locator('.figure')
    .first()
    .getByRole('row', { name: /^Partnergeweld/ })
    .locator('td')
    .first();
  await expect(self).toHaveText('413');
  const open = page.getByRole('cell', { name: 'staat niet vast' });
  expect(await open.count()).toBeGreaterThan(20);
  await expect(open.first()).toHaveAccessibleName(/staat niet vast/);
});

test('on a phone an empty place of the register takes no line, and one that is not certain does', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(groupPath('wie-waarover'));
  const row = page.locator('.figure').first().locator('tbody tr', { hasText: 'Historisch misbruik' });
  const shown = await row
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height > 0));
  const { values, open = [] } = tableOf('wie-waarover-slachtoffer-2018').rows.find(
    ({ name }) => name === 'Historisch misbruik',
  ) ?? { values: [] };
  expect(shown).toEqual(values.map((value, at) => value !== null || open.includes(at)));
  expect(shown).toContain(false);
});

test('it fits into one request of 14,000 bytes', async ({ site }) => {
  for (const path of [FIGURES_PATH, ...FIGURE_GROUPS.map(groupPath)]) {
    const page = Buffer.from(await (await fetch(site.url + path)).arrayBuffer());
    const { BROTLI_PARAM_QUALITY: quality } = constants;
    expect(brotliCompressSync(page, { params: { [quality]: 11 } }).length, path).toBeLessThanOrEqual(14_000);
  }
});
