/** Pages for the tests of the rules: real front matter and text, without the compiler. */
import { parse } from 'yaml';
import { pageSchema } from '~/content/schemas';
import { type CheckedPage, checkedPage } from '../checked-page';
import type { Passage } from '../passage';

interface Written {
  /** "language/audience/slug" */
  at?: string;
  /** Lines of front matter beside the ones that every page has. */
  fields?: string;
  body?: string;
}

/** What stands under the fields of pageOf() begins on this line. */
export const linesAbove = (fields = '') => 7 + (fields === '' ? 0 : fields.split('\n').length);

export function pageOf({ at = 'nl/teens/pesten', fields = '', body = 'Praat erover.' }: Written = {}): CheckedPage {
  const [language = '', audience = '', slug = ''] = at.split('/');
  const front = [
    ...(/^title:/m.test(fields) ? [] : [`title: Pagina ${at}`]),
    ...(/^description:/m.test(fields) ? [] : [`description: Wat er staat op de pagina ${at}.`]),
    'reviewedOn: "2026-11-22"',
    'sources: [{ name: bron, date: "2026" }]',
    ...(fields === '' ? [] : [fields]),
  ].join('\n');
  const { content: _, ...page } = pageSchema.parse({ ...parse(front), content: body });
  return checkedPage({ ...page, language, audience, slug, html: asHtml(body) }, `---\n${front}\n---\n${body}`);
}

function asHtml(body: string): string {
  return body.replace(/^## (.*)$/gm, '<h2>$1</h2>').replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>');
}

/** A line of a text. */
export function passage(text: string, field = 'text'): Passage {
  return { file: 'content/pages/nl/teens/pesten.md', line: 12, field, text };
}
