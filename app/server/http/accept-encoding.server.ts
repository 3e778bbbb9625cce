/** Which form of a text a browser is sent. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** Browsers send few different values, scanners any; past this many the memory starts anew. */
const REMEMBERED = 200;
const answers = new Map<string, Encoding>();

/** Brotli where the browser names it, else gzip, else plain. A pure function that remembers its answers. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding {
  if (typeof accepted !== 'string') return 'identity';
  const known = answers.get(accepted);
  if (known !== undefined) return known;
  const answer = readEncoding(accepted);
  if (answers.size >= REMEMBERED) answers.clear();
  answers.set(accepted, answer);
  return answer;
}

function readEncoding(accepted: string): Encoding {
  const named = new Set<string>();
  for (const item of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) named.add(name);
  }
  if (named.has('br')) return 'br';
  return named.has('gzip') || named.has('x-gzip') ? 'gzip' : 'identity';
}
