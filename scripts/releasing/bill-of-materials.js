/** What a release is made of: sbom.cdx.json (CycloneDX, by npm itself) and licences.txt, which is drawn from it. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runStep } from '../preparing/step.js';

/**
 * @typedef {{ name: string, version: string, licenses?: { license?: { id?: string, name?: string }, expression?: string }[] }} Component
 * @typedef {{ serialNumber: string, metadata: { timestamp: string, component: { name: string } }, components: Component[] }} Bill
 */

/**
 * Asked in the release, where there is nothing but production: npm's own `--omit dev` leaves out what development needs too.
 * @param {string} release its folder @param {import('../preparing/manifest.js').Manifest} manifest @param {string} name of the site's package
 */
export function writeBill(release, { date }, name) {
  const npm = /** @type {const} */ (['npm', 'sbom', '--sbom-format', 'cyclonedx']);
  /** @type {Bill} */
  const bill = JSON.parse(runStep('build', 'Listing what it is made of (npm sbom)', npm, { cwd: release }));
  // The same release is the same file: no clock, no dice, no folder's name.
  bill.metadata.component.name = name;
  bill.metadata.timestamp = date;
  bill.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bill.components))}`;
  writeFileSync(path.join(release, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(path.join(release, 'licences.txt'), bill.components.map(licenceLine).sort().join(''));
}

/** A name-based UUID (version 8: made our own way). @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** @param {Component} component */
function licenceLine({ name, version, licenses = [] }) {
  const stated = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name).join(', ');
  return `${name} ${version}: ${stated || 'not stated'}; node_modules/${name}\n`;
}
