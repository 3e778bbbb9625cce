/** The one stylesheet of every page, as text: it stands inside the page, and its hash in the policy. */
import base from './base.css?inline';
import exit from './exit.css?inline';
import form from './form.css?inline';
import panel from './panel.css?inline';
import tokens from './tokens.css?inline';

export const styles = tokens + base + panel + exit + form;
