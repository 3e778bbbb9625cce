/** Before the first scenario: a build of these very files. After the last: the table. */
import { ensureBuilt } from '../../../scripts/prepare.js';
import { forgetRows, table } from './table';

export default function setup(): () => void {
  ensureBuilt();
  forgetRows();
  return () => process.stdout.write(`\n${table()}\n`);
}
