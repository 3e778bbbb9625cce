/** What zod finds wrong with a field, in the words of who wrote the file. A schema's own words go first; these are for all others. */
import type { z } from 'zod';
import { slipOfForm } from '../../content/mail-address';
import { meant } from './nearest';

type RawIssue = z.core.$ZodRawIssue;
type Issue<Code extends RawIssue['code']> = Extract<RawIssue, { code: Code }>;

const MISSING = 'ontbreekt: voeg dit veld toe, kijk hoe een ander bestand het doet';
const EMPTY = 'hier staat niets: schrijf er iets achter, of haal het veld weg';
const OTHER_SHAPE = 'dit heeft niet de vorm die hier past: kijk hoe een ander bestand het doet';

/** What to write where another kind of thing is expected, by what is expected. */
const EXPECTED: Readonly<Record<string, (given: unknown) => string>> = {
  string: textExpected,
  array: (given) =>
    typeof given === 'string' && given.startsWith('-')
      ? 'zet achter elk streepje een spatie: "- woord"'
      : 'hier hoort een lijst: zet wat er staat tussen rechte haken, zo: [een, twee]',
  boolean: () => 'schrijf true (ja) of false (nee), zonder aanhalingstekens',
  number: () => 'schrijf een getal in cijfers, zonder aanhalingstekens',
  int: () => 'schrijf een getal zonder komma, zonder aanhalingstekens',
};

function textExpected(given: unknown): string {
  if (Array.isArray(given)) return 'hier past één tekst en geen lijst: haal de haken of streepjes weg';
  if (typeof given === 'object') return 'hier past één tekst, zonder velden eronder of accolades';
  return `dit moet een tekst zijn: zet het tussen aanhalingstekens, zo: "${String(given)}"`;
}

/** Fields that a schema knows, when it is one with fields. */
function fieldsOf({ inst }: RawIssue): string[] {
  const { def } = inst?._zod ?? {};
  return def !== undefined && 'shape' in def && typeof def.shape === 'object' ? Object.keys(def.shape ?? {}) : [];
}

function ofType(issue: Issue<'invalid_type'>): string {
  if (issue.input === undefined) return MISSING;
  if (issue.input === null) return EMPTY;
  const words = EXPECTED[issue.expected];
  if (words) return words(issue.input);
  const fields = fieldsOf(issue);
  return fields.length === 0 ? OTHER_SHAPE : `hier horen velden onder te staan: ${fields.join(', ')}`;
}

function unit(origin: string, count: number | bigint): string {
  if (origin === 'string') return `${count} ${Number(count) === 1 ? 'teken' : 'tekens'}`;
  return origin === 'array' ? `${count} in de lijst` : String(count);
}

function lengthOf(input: unknown): string {
  return typeof input === 'string' || Array.isArray(input) ? `; nu ${input.length}` : '';
}

function ofFormat({ format, ...issue }: Issue<'invalid_format'>): string {
  if (format === 'email')
    return `dit is geen mailadres: ${slipOfForm(String(issue.input)) ?? 'schrijf het zo: naam@site.be'}`;
  if (format === 'url') return 'schrijf een volledig adres dat begint met https://';
  if (format === 'date') return 'schrijf de datum als 2026-11-22, een dag die bestaat';
  if ('prefix' in issue) return `dit moet beginnen met ${issue.prefix}`;
  if ('suffix' in issue) return `dit moet eindigen op ${issue.suffix}`;
  if ('includes' in issue) return `hier moet ${issue.includes} in staan`;
  return OTHER_SHAPE;
}

function ofValue({ values, input }: Issue<'invalid_value'>): string {
  const known = values.map(String);
  if (input === undefined) return MISSING;
  return known.length === 1
    ? `hier past alleen "${known[0]}"`
    : `"${String(input)}" past hier niet: ${meant(String(input), known)}`;
}

type Words = { [Code in RawIssue['code']]: (issue: Issue<Code>) => string };

const WORDS: Words = {
  invalid_type: ofType,
  too_big: ({ origin, maximum, input }) => `hoogstens ${unit(origin, maximum)}${lengthOf(input)}`,
  too_small: ({ origin, minimum, input }) => `minstens ${unit(origin, minimum)}${lengthOf(input)}`,
  invalid_format: ofFormat,
  not_multiple_of: ({ divisor }) => `schrijf een veelvoud van ${divisor}`,
  unrecognized_keys: (issue) =>
    issue.keys.map((key) => `"${key}" kennen we hier niet: ${meant(key, fieldsOf(issue))}`).join('\n'),
  invalid_union: ({ input }) => (input === undefined ? MISSING : OTHER_SHAPE),
  invalid_key: ({ issues }) => `deze naam past hier niet: ${issues.map(({ message }) => message).join('; ')}`,
  invalid_element: ({ issues }) => issues.map(({ message }) => message).join('; '),
  invalid_value: ofValue,
  custom: () => OTHER_SHAPE,
};

/** For `schema.safeParse(data, { error: inDutch })`. Several unknown fields are a line each. */
export function inDutch(issue: RawIssue): string {
  const words: (issue: never) => string = WORDS[issue.code];
  return words(issue as never);
}

type Issues = readonly z.core.$ZodIssue[];

/** How far into what was written somebody followed one of the ways to write it. */
function depthOf(issues: Issues): number {
  const depth = Math.max(0, ...issues.map(({ path }) => path.length));
  return issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? -1 : depth;
}

/** Of what may be written in several ways, what is wrong with the way that was nearly followed; each with its own place. */
export function opened(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message !== OTHER_SHAPE) return [issue];
  const [nearest = []] = issue.errors.toSorted((one, other) => depthOf(other) - depthOf(one));
  return nearest.flatMap((inside) => opened({ ...inside, path: [...issue.path, ...inside.path] }));
}

/** A field that is missing says so, with what its schema asks for. */
export function wordsOf({ code, input, message }: z.core.$ZodIssue): string {
  const isMissing = code !== 'unrecognized_keys' && input === undefined;
  return isMissing && message !== MISSING ? `ontbreekt: ${message}` : message;
}
