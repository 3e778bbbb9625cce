/** What a stylesheet needs that a promised browser lacks, after the build has rewritten what it can. */
import browserslist from 'browserslist';
import { browserslistToTargets, transform } from 'lightningcss';
import { declarationsIn } from './flex-gap.js';
import { pseudoFaults } from './script-faults.js';
import { isKnownGap, isKnownProperty } from './support.js';

const targets = browserslistToTargets(browserslist());

/** What browsers that lack it leave out without harm: the page is whole, it only looks plainer. */
const PLAINER = new Set([':focus-visible', ':focus-within', ':marker', ':details-content']);

/** The same of properties, and those of a sheet that is made to be printed. */
const PLAINER_PROPERTIES = new Set(
  [
    'appearance color-scheme accent-color outline paint-order user-select text-size-adjust text-underline-offset',
    'text-decoration-thickness text-wrap hyphens hyphenate-limit-chars scroll-padding scroll-margin scroll-margin-top',
    'overscroll-behavior-y container-type aspect-ratio print-color-adjust size page',
  ].flatMap((names) => names.split(' ')),
);

/**
 * Whole rules or sizes are lost without these, and no build can write them in another way. Not among them: @container, by
 * which a table of numbers that stands as rows becomes columns where there is room.
 */
/** @type {Record<string, RegExp>} */
const LOST = {
  'dvh, svh, lvh': /[\d.](d|s|l)v(h|w|b|i|min|max)\b/,
  '@layer': /@layer/,
  '@scope': /@scope/,
};

/** @param {string} css @returns the names of what is too new, each once, sorted */
export function styleFaults(css) {
  const code = transform({ filename: 'style.css', code: Buffer.from(css), targets, minify: true }).code.toString();
  const selectors = code.match(/[^{}]+(?={)/g) ?? [];
  // A rule with :has() is left out whole by who lacks it; it may only make things plainer.
  const read = selectors.filter((one) => !one.startsWith('@') && !one.includes(':has('));
  const pseudo = read.flatMap(pseudoFaults);
  const lost = Object.entries(LOST).flatMap(([name, pattern]) => (pattern.test(code) ? [name] : []));
  const nested = /[{;}]\s*&/.test(code) ? ['nesting'] : [];
  const plain = pseudo.filter((name) => !PLAINER.has(name));
  return [...new Set([...plain, ...lost, ...nested, ...propertyFaults(code), ...gapFaults(code)])].sort();
}

/** @param {string} code */
function propertyFaults(code) {
  /** @type {Set<string>} */
  const names = new Set();
  /** @param {import('lightningcss').Declaration} declaration */
  const note = (declaration) => {
    const value = 'value' in declaration ? declaration.value : null;
    const isUnparsed = typeof value === 'object' && value !== null && 'propertyId' in value;
    names.add(isUnparsed ? value.propertyId.property : declaration.property);
  };
  transform({ filename: 'style.css', code: Buffer.from(code), visitor: { Declaration: note } });
  return [...names].filter((name) => !PLAINER_PROPERTIES.has(name) && !isKnownProperty(name));
}

/** A gap is made good (flex-gap.js) where its own rule says that it makes a row, in one word for both directions. @param {string} code */
function gapFaults(code) {
  const rules = [...code.matchAll(/\{([^{}]*)\}/g)].map(([, text = '']) => declarationsIn(text));
  return rules.flatMap((rule) => {
    const { display, gap } = rule;
    const isPart = rule['column-gap'] ?? rule['row-gap'];
    if ((gap ?? isPart) === undefined || /^0\w*$/.test(gap ?? '') || isKnownGap(display)) return [];
    // Between the columns of a text it is older than in grids.
    if (rule.columns !== undefined && gap === undefined && rule['row-gap'] === undefined) return [];
    const isColumn = /column/.test(rule['flex-direction'] ?? rule['flex-flow'] ?? '');
    return display === 'flex' && !isPart && !isColumn ? [] : ['gap, but in a grid or a row of flex'];
  });
}
