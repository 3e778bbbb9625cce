/**
 * Compiles content/ and refuses what does not pass the gate: every fault is printed with its file, line and field.
 * `npm run check:content` is this script; `-- --te-bevestigen` lists what still has to be confirmed, `-- --launch` is the
 * letter that asks what must be known before the site goes live, `-- --leesniveau` gives the reading level of each page,
 * `-- --tabel` how the pages sound, `-- --codes` the numbers of the plans with what they mean.
 */
import { parseArgs } from 'node:util';
import { buildDrawings } from './build-drawings.js';
import { gateContent, samplesInContent } from './content-gate.js';

// Hours in content/ are hours in Brussels.
process.env.TZ = 'Europe/Brussels';

/** @param {readonly string[]} lines */
const print = (lines) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));

/** @param {readonly string[]} faults */
function refuse(faults) {
  if (faults.length === 0) return;
  process.stderr.write(`${faults.map((fault) => `content: ${fault}`).join('\n')}\n`);
  process.exit(1);
}

/** @param {unknown} error @returns {never} */
function giveUp(error) {
  refuse([error instanceof Error ? error.message : String(error)]);
  process.exit(1);
}

/** What was asked for behind "--". */
function readOptions() {
  try {
    const list = /** @type {const} */ ({ type: 'boolean' });
    return parseArgs({ options: { 'te-bevestigen': list, launch: list, leesniveau: list, tabel: list, codes: list } })
      .values;
  } catch (error) {
    giveUp(error);
  }
}

const wanted = readOptions();
/** The day in Brussels, as "2026-11-22". */
const today = new Date().toLocaleDateString('sv-SE');
const { faults, check } = await gateContent(today).catch(giveUp);
const samples = await samplesInContent();
if (check && wanted['te-bevestigen']) print([check.toConfirm(today)]);
if (check && wanted.launch) print([check.letterBeforeLaunch(today)]);
if (check && wanted.leesniveau) print(check.readingLevels.table);
if (check && wanted.tabel) print(check.howItSounds());
if (check && wanted.codes) print(check.codes);
// Whoever has a fault to mend must not look for it between warnings.
refuse(wanted.launch ? [...faults, ...samples] : faults);
if (check && !Object.values(wanted).some(Boolean)) {
  print([
    ...check.readingLevels.summary,
    ...[...samples, ...check.warnings(today)].map((warning) => `let op: ${warning}`),
  ]);
}
await buildDrawings();
