/** `npm run architecture`: draws the rooms of app/ and their imports into docs/architecture.svg. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const PICTURE = 'docs/architecture.svg';
/** Without tests, and without what puts all rooms together. */
const LEFT_OUT = String.raw`\.test\.tsx?$|/testing|\+types/|\.content-collections|^app/(routes|root|entry)`;
const options = ['--config', 'scripts/architecture/rules.cjs', '--output-type', 'dot'];
const rooms = ['--include-only', '^app/', '--exclude', LEFT_OUT, '--collapse', '^app/[^/]+'];

const dot = execFileSync('npx', ['depcruise', ...options, ...rooms, 'app'], { encoding: 'utf8' });
const graphviz = await Graphviz.load();
// In whole points: a hundredth of one is nothing to see.
const drawn = graphviz.dot(dot).replace(/\d+\.\d\d\b/g, (number) => String(Math.round(Number(number))));
writeFileSync(PICTURE, drawn);
