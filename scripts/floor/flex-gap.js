/**
 * Gaps between the parts of a row, for browsers that know `gap` in grids only (Chromium 79 to 83, Safari to 14.0). They
 * cannot be asked for it: `@supports (gap: 1px)` is true for grids. `inset` came a little later everywhere, so who lacks
 * that gets margins, and no gap in case it knows both.
 */

/** A rule that has no other in it: what stands before its declarations, and they. */
const RULE = /([^{};]+)\{([^{}]*)\}/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const COMMA = /,(?![^(]*\))/;

/** @param {string} css @returns the same sheet; each rule that makes a row with a gap has its margins behind it */
export function withFlexGap(css) {
  return css.replace(COMMENT, '').replace(RULE, (rule, /** @type {string} */ selectors, /** @type {string} */ text) => {
    const { display, gap, 'flex-wrap': wrap } = declarationsIn(text);
    if (display !== 'flex' || gap === undefined) return rule;
    const [row = '', column = row] = partsOf(gap);
    const below = wrap === 'wrap' ? marginOf('margin-bottom', row, childrenOf(selectors, '*')) : '';
    // Not behind the last: a line that is full to its end stays whole.
    const behind = marginOf('margin-inline-end', column, childrenOf(selectors, ':not(:last-child)'));
    return `${rule}\n@supports not (inset: 0) {${selectors}{ gap: 0 }${below}${behind} }`;
  });
}

/** In the way of Vite's plugins: before any other reads a sheet. @returns {import('vite').Plugin} */
export function flexGap() {
  return { name: 'flex-gap', enforce: 'pre', transform: { filter: { id: /\.css(\?|$)/ }, handler: withFlexGap } };
}

/**
 * @param {string} text
 * @returns {Record<string, string>} values by property, the last of each
 */
export function declarationsIn(text) {
  const stated = text.split(';').map((one) => one.split(/:(.*)/s).map((part) => part.trim()));
  return Object.fromEntries(stated.filter(([property]) => property));
}

/** "0 min(4rem, 5vw)" is two lengths. @param {string} gap */
function partsOf(gap) {
  return gap.split(/\s+(?![^(]*\))/);
}

/** @param {string} selectors @param {string} child */
function childrenOf(selectors, child) {
  return selectors
    .split(COMMA)
    .map((selector) => `${selector} > ${child}`)
    .join();
}

/** @param {string} property @param {string} length @param {string} selectors */
function marginOf(property, length, selectors) {
  return /^0\w*$/.test(length) ? '' : `\n${selectors} { ${property}: ${length} }`;
}
