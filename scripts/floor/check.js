/** Refuses what a browser of package.json's `browserslist` lacks, in the built scripts and in the stylesheets. */
import { readdirSync, readFileSync } from 'node:fs';
import { scriptFaults } from './script-faults.js';
import { styleFaults } from './style-faults.js';
import { floor } from './support.js';

const ASSETS = 'build/client/assets/';
const STYLES = 'app/ui/styles/';

/** Names of ours, or of a library, that something newer has too; and what is asked for before it is used, or may be missing. */
/** @type {Record<string, string[]>} */
const ALLOWED = {
  page: '.address .build .query .brands .userAgentData .doNotTrack .globalPrivacyControl .visualViewport'.split(' '),
  'form-page': '.address .build .query .visualViewport'.split(' '),
  'one-page': '.address .build .query .visualViewport'.split(' '),
  'comforts-island': '.build .brands .userAgentData .doNotTrack .globalPrivacyControl'.split(' '),
  'contact-island': '.displayName .error .errors .escape .register .use .stackTraceLimit Error.captureStackTrace'.split(
    ' ',
  ),
  before: [],
};

const scripts = Object.entries(ALLOWED).map(([name, allowed]) => {
  const text = bundle(name);
  const faults = scriptFaults(text, name === 'contact-island' ? 'language' : 'all');
  return { file: `${name}.js`, faults: faults.filter((fault) => !allowed.includes(fault)) };
});
const sheets = readdirSync(STYLES)
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file: STYLES + file, faults: styleFaults(readFileSync(STYLES + file, 'utf8')) }));

const wrong = [...scripts, ...sheets].filter(({ faults }) => faults.length > 0);
for (const { file, faults } of wrong)
  process.stderr.write(`${file}: not in every promised browser: ${faults.join(', ')}\n`);
const oldest = Object.entries(floor).map((entry) => entry.join(' '));
if (wrong.length === 0)
  process.stdout.write(`Known to ${oldest.join(', ')}: ${scripts.length} scripts, ${sheets.length} stylesheets.\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** A script that is put into pages whole; the framework's own parts of the same name are modules. @param {string} name */
function bundle(name) {
  const files = readdirSync(ASSETS).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
  const texts = files.map((file) => readFileSync(ASSETS + file, 'utf8'));
  const whole = texts.find((text) => !/^(import|export)\b|;export/.test(text));
  if (whole === undefined) throw new Error(`${ASSETS}${name}-*.js is missing: run "npm run build" first`);
  return whole;
}
