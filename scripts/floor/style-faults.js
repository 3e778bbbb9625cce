/** What a stylesheet needs that a promised browser lacks, after the build has rewritten what it can. */
import browserslist from 'browserslist';
import { browserslistToTargets, transform } from 'lightningcss';
import { pseudoFaults } from './script-faults.js';

const targets = browserslistToTargets(browserslist());

/** Written a second time by the build, as :-webkit-any(). */
const REWRITTEN = ':is';

/** What browsers that lack it leave out without harm: the page is whole, it only looks plainer. */
const PLAINER = new Set([':focus-visible', ':focus-within', ':marker', ':details-content', ':has']);

/** Whole rules or sizes are lost without these, and no build can write them in another way. */
const LOST = {
  'dvh, svh, lvh': /[\d.](d|s|l)v(h|w|b|i|min|max)\b/,
  '@container': /@container/,
  '@layer': /@layer/,
  '@scope': /@scope/,
};

/** @returns the names of what is too new, each once, sorted */
export function styleFaults(css) {
  const code = transform({ filename: 'style.css', code: Buffer.from(css), targets, minify: true }).code.toString();
  const selectors = code.match(/[^{}]+(?={)/g) ?? [];
  const pseudo = selectors.filter((one) => !one.startsWith('@')).flatMap(pseudoFaults);
  const lost = Object.keys(LOST).filter((name) => LOST[name].test(code));
  const nested = /[{;}]\s*&/.test(code) ? ['nesting'] : [];
  return [
    ...new Set([...pseudo.filter((name) => !PLAINER.has(name) && name !== REWRITTEN), ...lost, ...nested]),
  ].sort();
}
