/** Calls somebody's own alarm: a POST that says nothing but that there is one. Never waited for, never a reason to fail. */
import http from 'node:http';
import https from 'node:https';
import { errorCode } from '~/platform/database/database-error.server';
import type { Log } from '~/platform/log.server';

/** From connecting to the end of the answer, in milliseconds. */
const PATIENCE = 5000;

/** Without an address it rings nowhere. @param patience in milliseconds; only tests change it */
export function createAlarmBell(address: string | undefined, log: Log, patience = PATIENCE): () => void {
  if (!address) return () => {};
  const failed = (code: string) => log.warn('alarm.not_taken', { code });
  return () => void post(address, patience).catch((error: unknown) => failed(errorCode(error)));
}

function post(address: string, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const { request } = address.startsWith('https:') ? https : http;
    const outgoing = request(address, {
      method: 'POST',
      // A connection of its own: an alarm is rare, and must not wait for an old connection to turn out dead.
      agent: false,
      signal: AbortSignal.timeout(patience),
      headers: { 'Content-Length': 0, 'Accept-Encoding': 'identity', 'User-Agent': 'hulplijn-1712' },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      answer.on('error', reject);
      answer.on('end', () => (isTaken(answer.statusCode) ? resolve() : reject(new NotTaken(answer.statusCode))));
      answer.resume();
    });
    outgoing.end();
  });
}

class NotTaken extends Error {
  readonly code: string;
  constructor(status: number | undefined) {
    super('the alarm was not taken');
    this.code = String(status);
  }
}

function isTaken(status = 0): boolean {
  return status >= 200 && status < 300;
}
