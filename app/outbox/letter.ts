/** What has to reach a team: made by whoever takes a message in, kept sealed, opened only to be mailed. */
import { z } from 'zod';
import { RECEIVER_IDS } from '~/content/schemas';

/** Each of these becomes part of a header line, so none may hold a line end or NUL. */
const headerText = z.string().regex(/^[^\r\n\0]+$/);

const letterSchema = z.strictObject({
  team: z.enum(RECEIVER_IDS),
  /** Made by our code: nothing that a visitor typed. */
  subject: headerText,
  text: z.string().min(1),
  attachments: z
    .array(z.strictObject({ filename: headerText, contentType: headerText, content: z.string() }))
    .optional(),
});

export type Letter = z.infer<typeof letterSchema>;

/** A letter that cannot be mailed as it is. Names the field, never what stands in it. */
export class LetterError extends Error {
  override readonly name = 'LetterError';
}

/** The letter as bytes to seal. @throws LetterError when a field is missing or a header would be broken */
export function packLetter(letter: Letter): Buffer {
  return Buffer.from(JSON.stringify(checked(letter)), 'utf8');
}

/** The letter back from its bytes. @throws LetterError when they are no letter */
export function unpackLetter(bytes: Buffer): Letter {
  try {
    return checked(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw error instanceof LetterError ? error : new LetterError('not a letter');
  }
}

function checked(letter: unknown): Letter {
  const { data, error } = letterSchema.safeParse(letter);
  if (error) throw new LetterError(`letter refused: ${error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  return data;
}
