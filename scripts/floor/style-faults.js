/** What a stylesheet needs that a promised browser lacks, after the build has rewritten what it can. */
import browserslist from 'browserslist';
import { browserslistToTargets, transform } from 'lightningcss';
import { pseudoFaults } from './script-faults.js';

const targets = browserslistToTargets(browserslist());

/** What browsers that lack it leave out without harm: the page is whole, it only looks plainer. */
const PLAINER = new Set([':focus-visible', ':focus-within', ':marker', ':details-content']);

/**
 * Whole rules or sizes are lost without these, and no build can write them in another way. Not among them: @container, by
 * which a table of numbers that stands as rows becomes columns where there is room.
 */
const LOST = {
  'dvh, svh, lvh': /[\d.](d|s|l)v(h|w|b|i|min|max)\b/,
  '@layer': /@layer/,
  '@scope': /@scope/,
};

/** @returns the names of what is too new, each once, sorted */
export function styleFaults(css) {
  const code = transform({ filename: 'style.css', code: Buffer.from(css), targets, minify: true }).code.toString();
  const selectors = code.match(/[^{}]+(?={)/g) ?? [];
  // A rule with :has() is left out whole by who lacks it; it may only make things plainer.
  const read = selectors.filter((one) => !one.startsWith('@') && !one.includes(':has('));
  const pseudo = read.flatMap(pseudoFaults);
  const lost = Object.keys(LOST).filter((name) => LOST[name].test(code));
  const nested = /[{;}]\s*&/.test(code) ? ['nesting'] : [];
  return [...new Set([...pseudo.filter((name) => !PLAINER.has(name)), ...lost, ...nested])].sort();
}
