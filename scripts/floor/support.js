/** What every browser of package.json's `browserslist` knows, by MDN's browser-compat-data. */
import bcd from '@mdn/browser-compat-data/forLegacyNode';
import browserslist from 'browserslist';

/** @typedef {import('@mdn/browser-compat-data/forLegacyNode').Identifier} Feature */
/** @typedef {import('@mdn/browser-compat-data/forLegacyNode').BrowserName} Browser */
/** @typedef {'language' | 'all'} Members what JavaScript itself has; what pages have too */

/** @type {Record<string, Browser>} */
const NAMES = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'safari_ios' };

/** The oldest version of each browser that is promised: { chrome: 79, safari: 13.1, ... }. */
/** @type {Partial<Record<Browser, number>>} */
export const floor = {};
for (const entry of browserslist()) {
  const [browser = '', versions = ''] = entry.split(' ');
  const version = Number.parseFloat(versions);
  const name = NAMES[browser];
  if (name === undefined) throw new Error(`${browser} has no name here`);
  floor[name] = Math.min(floor[name] ?? version, version);
}

const promised = /** @type {[Browser, number][]} */ (Object.entries(floor));

/** True when every promised browser has a feature whole, without a flag or a prefix. @param {Feature} feature */
export function isKnown(feature) {
  const support = feature.__compat?.support;
  if (!support) return true;
  return promised.every(([browser, oldest]) =>
    [support[browser] ?? []].flat().some((stated) => {
      const added = Number.parseFloat(String(stated.version_added).replace('≤', ''));
      return added <= oldest && !stated.flags && !stated.prefix && !stated.alternative_name && !stated.version_removed;
    }),
  );
}

/** @type {Record<string, Feature>} */
const builtins = bcd.javascript.builtins ?? {};
/** @type {Record<string, Feature>} */
const owners = { ...bcd.api, ...builtins };
const { selectors = {}, properties = {} } = bcd.css;

/** Features by the name of their member: all that "x.at" could be. @param {Record<string, Feature>} group */
function byMember(group) {
  /** @type {Map<string, Feature[]>} */
  const found = new Map();
  for (const owner of Object.values(group)) {
    for (const name of Object.keys(owner)) {
      const feature = owner[name];
      if (feature?.__compat && !/_(static|event)$/.test(name)) found.set(name, [...(found.get(name) ?? []), feature]);
    }
  }
  return found;
}

/** Of its own, not of every object: "constructor" is no global. @param {string} name */
function ownerNamed(name) {
  return Object.hasOwn(owners, name) ? owners[name] : undefined;
}

const MEMBERS = { language: byMember(builtins), all: byMember(owners) };

/**
 * False when nothing of that name is known, whatever it is asked of.
 * @param {string} name
 * @param {Members} of
 */
export function isKnownMember(name, of) {
  const features = MEMBERS[of].get(name);
  return !features || features.some(isKnown);
}

/** False when a global ("structuredClone", "AbortSignal") is too new. @param {string} name */
export function isKnownGlobal(name) {
  const owner = ownerNamed(name);
  return !owner || isKnown(owner);
}

/**
 * False when what a global carries itself ("AbortSignal.timeout", "Object.hasOwn") is too new.
 * @param {string} owner
 * @param {string} name
 */
export function isKnownStatic(owner, name) {
  const features = ownerNamed(owner);
  const feature = features?.[`${name}_static`] ?? features?.[name];
  return !feature || isKnown(feature);
}

/** False when a pseudo-class ("has", "focus-visible") is too new. @param {string} name */
export function isKnownSelector(name) {
  const feature = selectors[name];
  return !feature || isKnown(feature);
}

/** False when a property ("aspect-ratio") is too new. @param {string} name */
export function isKnownProperty(name) {
  const feature = properties[name];
  return !feature || isKnown(feature);
}

/** False when `gap` between what is laid out so ("grid", "flex"; undefined: not said) is too new. @param {string | undefined} display */
export function isKnownGap(display) {
  const feature = properties.gap?.[`${display}_context`];
  return feature !== undefined && isKnown(feature);
}
