/** What somebody probably meant who wrote a name that is not there. */
import MiniSearch from 'minisearch';

/** How much of a word may be written otherwise: two letters of four or five, "caht" and "titel" among them. */
const OTHERWISE = 0.4;

/** The known name that is most like what was written; undefined when none is. */
function nearest(written: string, known: readonly string[]): string | undefined {
  const index = new MiniSearch({ fields: ['name'], tokenize: (name) => [name] });
  index.addAll(known.map((name, id) => ({ id, name })));
  const [best] = index.search(written, { fuzzy: OTHERWISE, prefix: true });
  return best === undefined ? undefined : known[best.id];
}

/** "bedoelde je "title"?", or all there are to choose from. */
export function meant(written: string, known: readonly string[]): string {
  const one = nearest(written, known);
  return one === undefined ? `kies uit ${known.join(', ')}` : `bedoelde je "${one}"?`;
}
