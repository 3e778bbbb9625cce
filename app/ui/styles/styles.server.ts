/** The stylesheets, as text: each stands inside its page, and its hash in the policy of all. */
import advice from './advice.css?inline';
import base from './base.css?inline';
import code from './code.css?inline';
import drawings from './drawings.css?inline';
import exit from './exit.css?inline';
import form from './form.css?inline';
import frame from './frame.css?inline';
import panel from './panel.css?inline';
import print from './print.css?inline';
import read from './read.css?inline';
import tokens from './tokens.css?inline';

/** That of a page that is only read: most visitors on a bad phone never see a form. */
export const readingStyle = tokens + base + panel + exit + code + drawings + read + advice + print;

/** That of every other page. */
export const fullStyle = readingStyle + form;

/** That of the frame for other sites. */
export const frameStyle = tokens + base + panel + frame;
