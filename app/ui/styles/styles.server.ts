/** The stylesheets, as text: each stands inside its page, and its hash in the policy. */
import base from './base.css?inline';
import code from './code.css?inline';
import drawings from './drawings.css?inline';
import exit from './exit.css?inline';
import form from './form.css?inline';
import frame from './frame.css?inline';
import panel from './panel.css?inline';
import print from './print.css?inline';
import tokens from './tokens.css?inline';

/** The one stylesheet of every page. */
export const styles = tokens + base + panel + exit + form + code + drawings + print;

/** That of the frame for other sites. */
export const frameStyle = tokens + base + panel + frame;
