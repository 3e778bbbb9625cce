/**
 * How wide a text is, without a font at hand: the widths of a bold Helvetica, which Arial, Roboto, Segoe UI and San
 * Francisco come close to. The badge tells the browser these widths, so that no font can make it run over its edge.
 */
const WIDTHS: readonly (readonly [string, number])[] = [
  [' ,.Iijl', 0.278],
  ['!():-ft', 0.333],
  ['r', 0.389],
  ['0123456789aceksvxyzJ', 0.556],
  ['EPSVXY', 0.667],
  ['ABCDHKNRU', 0.722],
  ['GOQw', 0.778],
  ['MmW', 0.944],
];
/** The letters that are left: "bdghnopqu", "FLTZ", and whatever else may come. */
const USUAL = 0.611;

const byCharacter = new Map(WIDTHS.flatMap(([characters, width]) => [...characters].map((one) => [one, width])));

/** @param size of the letters, in the unit of the answer */
export function textWidth(text: string, size: number): number {
  return size * [...text].reduce((sum, character) => sum + (byCharacter.get(character) ?? USUAL), 0);
}

/** The text in the two rows whose longer one is shortest; a single word stays in one. */
export function inTwo(text: string): string[] {
  const words = text.split(' ');
  const splits = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const longest = (rows: string[]) => Math.max(...rows.map((row) => textWidth(row, 1)));
  const [best = [text]] = splits.sort((one, other) => longest(one) - longest(other));
  return best;
}
