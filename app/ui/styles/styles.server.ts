/** The stylesheets, as text: a page carries its audience's and one sheet, and the policy of all names each by its hash. */
import type { Audience } from '~/audiences/audiences';
import adults from './adults.css?inline';
import advice from './advice.css?inline';
import base from './base.css?inline';
import charts from './charts.css?inline';
import children from './children.css?inline';
import code from './code.css?inline';
import directory from './directory.css?inline';
import drawings from './drawings.css?inline';
import exit from './exit.css?inline';
import figures from './figures.css?inline';
import form from './form.css?inline';
import frame from './frame.css?inline';
import home from './home.css?inline';
import pages from './pages.css?inline';
import panel from './panel.css?inline';
import poster from './poster.css?inline';
import print from './print.css?inline';
import read from './read.css?inline';
import rows from './rows.css?inline';
import search from './search.css?inline';
import type { Sheet } from './sheets';
import teens from './teens.css?inline';
import tokens from './tokens.css?inline';

/** The colours and letters of the three worlds: no page waits for those of another one. */
export const worlds: Readonly<Record<Audience, string>> = { children, teens, adults };

const everywhere = tokens + base + pages + panel + exit + read;

export const styles: Readonly<Record<Sheet, string>> = {
  /** A text and nothing else. */
  reading: everywhere + print,
  /** With drawings: the children's pages, and the homes with their scene. */
  drawn: everywhere + home + drawings + print,
  /** With folded advice, a table, or code to copy. */
  advice: everywhere + advice + code + print,
  /** The helplines: the finder's questions, what was found, and one line whole. Nothing is read aloud there. */
  directory: tokens + base + pages + panel + exit + form + directory + print,
  /** The published figures: nothing is read aloud there. */
  figures: tokens + base + panel + exit + rows + figures + print,
  /** With questions to answer, and whatever else stands on a page that is no text. */
  form: everywhere + home + form + search + drawings + print,
  /** The coordinator's figures: tables, charts, and the form that asks for the key. */
  charts: everywhere + form + rows + charts + print,
  /** To be printed: the sheets of paper, without the panel. */
  poster: tokens + base + exit + drawings + print + poster,
};

/** That of the frame for other sites. */
export const frameStyle = tokens + base + panel + frame;
