/** What the small script and one that comes later (the form's island, the comforts) say to each other through the document. */

/** Before what is shown is taken away. */
export const PAGE_LEAVES = 'page-leaves';
/** After another page was put in its place. */
export const PAGE_SHOWN = 'page-shown';
/** An island brings what a page left out to be there sooner: `detail` starts it. */
export const COMFORTS = 'comforts';
/** The island asks the small script to send its form: `detail` is a Sending. */
export const SEND = 'form-send';

export interface Sending {
  form: HTMLFormElement;
  /** Called once, whatever happens; false: it has not left, and what was typed still stands there. */
  done(sent: boolean): void;
}
