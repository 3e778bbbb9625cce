/** A letter as it comes out of a form, from a visitor or from a team. */
import { withoutInvisible, withPlainLineEnds } from '~/i18n/typed-text';

export const LONGEST_LETTER = 5000;

/** What stood in a field; nothing where there is none. No mail program shows NUL. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? withPlainLineEnds(value).replaceAll('\0', '') : '';
}

/** True where nothing stands that anybody could see. */
export function isBlank(text: string): boolean {
  return withoutInvisible(text).trim() === '';
}

/** What is wrong with a letter; null: nothing. */
export function letterFault(text: string): 'missing' | 'long' | null {
  if (isBlank(text)) return 'missing';
  return text.length > LONGEST_LETTER ? 'long' : null;
}
