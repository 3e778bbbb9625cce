/** Which file of content/ has which shape: what content-collections.ts compiles, the short texts, and what was confirmed. */
import { z } from 'zod';
import config from '../../../content-collections';
import { CONFIRMED_FILE } from '../confirmed-file';

export interface Shape {
  kind: 'page' | 'yaml' | 'lines';
  schema: z.ZodType;
}

type Texts = { [key: string]: string | Texts };
const interfaceSchema: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), interfaceSchema])));

/** Dutch words of the data, each with its translation. */
const phrasesSchema = z.record(z.string(), z.string().min(1, 'schrijf de vertaling'));

const LISTS = new Map<string, { endings: RegExp; shape: Shape }>([
  ['content/interface', { endings: /\.yaml$/, shape: { kind: 'yaml', schema: interfaceSchema } }],
  ['content/phrases', { endings: /\.yaml$/, shape: { kind: 'yaml', schema: phrasesSchema } }],
]);
/** Of the lists whose parser reads more than one ending. */
const ENDINGS: Readonly<Record<string, RegExp>> = { campaigns: /\.ya?ml$/ };
const confirmedSchema = z.record(z.string(), z.array(z.string().min(2)).min(1));

const SINGLE = new Map<string, Shape>([[CONFIRMED_FILE, { kind: 'yaml', schema: confirmedSchema }]]);

for (const source of config.content) {
  const { schema } = source;
  if (!(schema instanceof z.ZodType)) throw new Error(`content-collections.ts: ${source.name} has no zod schema`);
  if ('filePath' in source) {
    SINGLE.set(source.filePath, { kind: source.filePath.endsWith('.txt') ? 'lines' : 'yaml', schema });
  } else {
    const kind = source.parser === 'yaml' ? 'yaml' : 'page';
    LISTS.set(source.directory, {
      endings: ENDINGS[source.name] ?? (kind === 'page' ? /\.md$/ : /\.yaml$/),
      shape: { kind, schema },
    });
  }
}

/** Files that must be there. */
export const SINGLE_FILES: readonly string[] = [...SINGLE.keys()];

/** Undefined for a file that the site does not read. @param file from the root of the project */
export function shapeOf(file: string): Shape | undefined {
  const single = SINGLE.get(file);
  if (single) return single;
  const [, list] = [...LISTS].find(([folder]) => file.startsWith(`${folder}/`)) ?? [];
  return list?.endings.test(file) ? list.shape : undefined;
}
