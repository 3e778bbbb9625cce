/** What every browser of package.json's `browserslist` knows, by MDN's browser-compat-data. */
import bcd from '@mdn/browser-compat-data/forLegacyNode';
import browserslist from 'browserslist';

const NAMES = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'safari_ios' };

/** The oldest version of each browser that is promised: { chrome: 79, safari: 13.1, ... }. */
export const floor = {};
for (const entry of browserslist()) {
  const [browser, versions] = entry.split(' ');
  const version = Number.parseFloat(versions);
  const name = NAMES[browser];
  floor[name] = Math.min(floor[name] ?? version, version);
}

/** True when every promised browser has a feature whole, without a flag or a prefix. */
export function isKnown(feature) {
  const support = feature.__compat?.support;
  if (!support) return true;
  return Object.entries(floor).every(([browser, oldest]) =>
    [support[browser] ?? []].flat().some((stated) => {
      const added = Number.parseFloat(String(stated.version_added).replace('≤', ''));
      return added <= oldest && !stated.flags && !stated.prefix && !stated.alternative_name && !stated.version_removed;
    }),
  );
}

const builtins = bcd.javascript.builtins;
const owners = { ...bcd.api, ...builtins };

/** Features by the name of their member: all that "x.at" could be. */
function byMember(group) {
  const found = new Map();
  for (const owner of Object.values(group))
    for (const [name, feature] of Object.entries(owner))
      if (feature.__compat && !/_(static|event)$/.test(name)) found.set(name, [...(found.get(name) ?? []), feature]);
  return found;
}

const MEMBERS = { language: byMember(builtins), all: byMember(owners) };

/**
 * False when nothing of that name is known, whatever it is asked of.
 * @param of "language": what JavaScript itself has; "all": what pages have too
 */
export function isKnownMember(name, of) {
  const features = MEMBERS[of].get(name);
  return !features || features.some(isKnown);
}

/** False when a global ("structuredClone", "AbortSignal") is too new. */
export function isKnownGlobal(name) {
  return !Object.hasOwn(owners, name) || isKnown(owners[name]);
}

/** False when what a global carries itself ("AbortSignal.timeout", "Object.hasOwn") is too new. */
export function isKnownStatic(owner, name) {
  if (!Object.hasOwn(owners, owner)) return true;
  const feature = owners[owner][`${name}_static`] ?? owners[owner][name];
  return !feature || isKnown(feature);
}

/** False when a pseudo-class ("has", "focus-visible") is too new. */
export function isKnownSelector(name) {
  const feature = bcd.css.selectors[name];
  return !feature || isKnown(feature);
}

/** False when a property ("aspect-ratio") is too new. */
export function isKnownProperty(name) {
  const feature = bcd.css.properties[name];
  return !feature || isKnown(feature);
}

/** False when `gap` between what is laid out so ("grid", "flex"; undefined: not said) is too new. */
export function isKnownGap(display) {
  const feature = bcd.css.properties.gap[`${display}_context`];
  return feature !== undefined && isKnown(feature);
}
