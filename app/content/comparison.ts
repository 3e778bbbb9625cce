/**
 * A table that is written as text: under "## Heading {{tabel:manier}}" each "### Row" has a list of "Column: words", and
 * the paragraph before the first row is the caption. "manier" heads the column of the rows.
 */
const COMPARISON = /<h2>([^<]*?)\s*\{\{tabel:([a-z]+)\}\}<\/h2>([\s\S]*?)(?=<h2>|$)/g;
const ROW = /^<h3>(.*?)<\/h3>\s*<ul>([\s\S]*)<\/ul>\s*$/;
const CAPTION = /\s*<p>((?:(?!<p>)[\s\S])*?)<\/p>\s*$/;

interface ComparisonRow {
  name: string;
  cells: { column: string; words: string }[];
}

/** A text that makes no table stays as it is: the content check finds the word that is left. */
export function makeComparisons(html: string): string {
  return html.replace(COMPARISON, (whole, title: string, head: string, text: string) => {
    const [before = '', ...parts] = text.split(/(?=<h3>)/);
    const rows = parts.map(rowOf);
    const caption = CAPTION.exec(before)?.[1];
    if (!caption || !haveSameColumns(rows)) return whole;
    return `<h2>${title}</h2>${before.replace(CAPTION, '\n')}${tableOf(caption, head, rows)}\n`;
  });
}

function rowOf(part: string): ComparisonRow {
  const [, name = '', list = ''] = ROW.exec(part) ?? [];
  const items = [...list.matchAll(/<li>([^:<]+): ([\s\S]*?)<\/li>/g)];
  return { name, cells: items.map(([, column = '', words = '']) => ({ column, words })) };
}

function haveSameColumns(rows: ComparisonRow[]): boolean {
  const [columns, ...others] = rows.map(({ cells }) => cells.map(({ column }) => column).join());
  return Boolean(columns) && others.every((other) => other === columns);
}

/** Each cell names its column too: on a narrow screen the row is a list. */
function tableOf(caption: string, head: string, rows: ComparisonRow[]): string {
  const columns = rows[0]?.cells.map(({ column }) => `<th scope="col">${column}</th>`) ?? [];
  const lines = rows.map(({ name, cells }) => {
    const words = cells.map((cell) => `<td data-column="${cell.column}">${cell.words}</td>`);
    return `<tr><th scope="row">${name}</th>${words.join('')}</tr>`;
  });
  const first = `<th scope="col">${head.charAt(0).toUpperCase()}${head.slice(1)}</th>`;
  return `<table><caption>${caption}</caption>
<thead><tr>${first}${columns.join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody></table>`;
}
