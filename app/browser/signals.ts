/** What the small script and the form's island, two scripts in one page, say to each other through the document. */

/** Before what is shown is taken away. */
export const PAGE_LEAVES = 'page-leaves';
/** After another page was put in its place. */
export const PAGE_SHOWN = 'page-shown';
/** A form was answered: `detail` is an Answer. Cancelled by who shows it. */
export const ANSWER = 'form-answer';

export interface Answer {
  html: string;
  /** Path and query it came from. */
  page: string;
}
