/** Where whoever publishes finds the process that serves: DATA_DIR/serve.pid. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = () => path.join(process.env.DATA_DIR?.trim() || './var', 'serve.pid');

/** Of this process. DATA_DIR must be there. */
export function writePid() {
  writeFileSync(file(), `${process.pid}\n`);
}

export function removePid() {
  rmSync(file(), { force: true });
}

/** @returns the process that serves from this DATA_DIR; null: none does */
export function servingPid() {
  try {
    const pid = Number(readFileSync(file(), 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // A process of another user is one all the same.
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') throw error;
    return null;
  }
}
