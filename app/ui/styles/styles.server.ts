/** The stylesheets, as text: a page carries its audience's and one sheet, and the policy of all names each by its hash. */
import type { Audience } from '~/audiences/audiences';
import adults from './adults.css?inline';
import advice from './advice.css?inline';
import answer from './answer.css?inline';
import ask from './ask.css?inline';
import base from './base.css?inline';
import charts from './charts.css?inline';
import children from './children.css?inline';
import choice from './choice.css?inline';
import code from './code.css?inline';
import directory from './directory.css?inline';
import doors from './doors.css?inline';
import friends from './drawings.css?inline';
import exit from './exit.css?inline';
import figures from './figures.css?inline';
import form from './form.css?inline';
import frame from './frame.css?inline';
import home from './home.css?inline';
import jumps from './jumps.css?inline';
import languages from './languages.css?inline';
import lead from './lead.css?inline';
import meadow from './meadow.css?inline';
import onePage from './one-page.css?inline';
import opening from './opening.css?inline';
import options from './options.css?inline';
import order from './order.css?inline';
import pages from './pages.css?inline';
import panel from './panel.css?inline';
import pen from './pen.css?inline';
import poster from './poster.css?inline';
import print from './print.css?inline';
import question from './question.css?inline';
import read from './read.css?inline';
import reading from './reading.css?inline';
import rows from './rows.css?inline';
import scenes from './scenes.css?inline';
import search from './search.css?inline';
import seen from './seen.css?inline';
import share from './share.css?inline';
import type { Sheet } from './sheets';
import steps from './steps.css?inline';
import strip from './strip.css?inline';
import switches from './switch.css?inline';
import teens from './teens.css?inline';
import { ticked } from './ticked';
import tickBoxes from './ticks.css?inline';
import tokens from './tokens.css?inline';
import tried from './tried.css?inline';
import twins from './twins.css?inline';
import wall from './wall.css?inline';
import whose from './whose.css?inline';
import writing from './writing.css?inline';

/** The colours and letters of the three worlds: no page waits for those of another one. */
export const worlds: Readonly<Record<Audience, string>> = { children, teens, adults };

/** Any page of the site; one with cards and an address to pass on; what a page that is read begins with; and one with a text. */
const bare = tokens + base + pages + panel + exit;
const page = bare + reading + share;
const begin = lead + opening + strip;
const text = page + begin + read + twins;
const drawings = pen + friends;

export const styles: Readonly<Record<Sheet, string>> = {
  /** A text and nothing else. */
  reading: text + print,
  /** With drawings: the children's pages. */
  drawn: text + drawings + steps + print,
  /** A home and its scene: with the three doors; with the question of the search; with the drawings of children. */
  entrance: page + doors + home + whose + drawings + scenes + print,
  home: page + home + question + ask + pen + scenes + print,
  'home-drawn': page + home + drawings + scenes + meadow + print,
  /** What works when nobody answers, after one question; for children with drawings. */
  busy: text + question + choice + tried + print,
  'busy-drawn': text + question + choice + tried + drawings + steps + print,
  /** With folded advice, or a table. */
  advice: bare + begin + read + twins + advice + print,
  /** With the places where somebody can look along. */
  seen: page + begin + read + seen + print,
  /** With a plan to tick; for children with drawings. */
  plan: text + tickBoxes + ticked + print,
  'plan-drawn': text + drawings + steps + tickBoxes + ticked + print,
  /** With code to copy. */
  code: bare + begin + read + twins + advice + code + print,
  /** The helplines: the finder's questions, what was found, and one line whole. Nothing is read aloud there. */
  directory: bare + lead + strip + question + choice + jumps + directory + print,
  /** Where a language is chosen; and a language of one page. */
  languages: text + languages + print,
  'one-page': tokens + base + read + exit + languages + onePage + print,
  /** The published figures: nothing is read aloud there. */
  figures: tokens + base + lead + opening + reading + share + panel + strip + exit + rows + figures + print,
  /** Writing to 1712: the questions and nothing else. */
  writing: tokens + base + exit + share + question + choice + options + form + writing + print,
  /** What is said when a message was sent, with the panel, and the answer that is read here. */
  written: page + question + choice + options + form + writing + answer + print,
  /** The search, with what it found. */
  search: page + begin + doors + question + ask + form + search + print,
  /** Whatever else stands on a page that is no text: what could not be shown. */
  form: text + doors + home + question + ask + choice + options + form + drawings + print,
  /** What is ordered. */
  order: page + begin + question + form + order + print,
  /** The pages of coordinator and teams: the form that asks for the key, the switch, tables and charts, an answer. */
  charts: text + question + choice + options + form + switches + rows + charts + answer + print,
  /** To be printed: the sheets of paper, without the panel. */
  poster: tokens + base + exit + drawings + print + wall + poster,
  /** With the drawing of a poster: where a campaign leads, and the list of what is printed. */
  wall: page + begin + read + drawings + print + wall,
};

/** That of the frame for other sites. */
export const frameStyle = tokens + base + panel + frame;
