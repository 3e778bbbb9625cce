/** Calls somebody's own alarm: that something is wrong, and since when. Never waited for, never a reason to fail. */
import http from 'node:http';
import https from 'node:https';
import type { Ring } from '~/platform/alarms.server';
import { errorCode } from '~/platform/database/database-error.server';
import { MINUTE } from '~/platform/durations';
import type { Log } from '~/platform/log.server';

/** From connecting to the end of the answer, in milliseconds. */
const PATIENCE = 5000;

/** Without an address it rings nowhere. @param patience in milliseconds; only tests change it */
export function createAlarmBell(address: string | undefined, log: Log, patience = PATIENCE): (ring: Ring) => void {
  if (!address) return () => {};
  return (ring) =>
    void post(address, patience, JSON.stringify(told(ring))).catch((error: unknown) => {
      log.warn('alarm.not_taken', { code: errorCode(error) });
    });
}

/**
 * Calls an address without a body, at once and every so often while the site is ready: where the calls stay away, somebody
 * is told who does not depend on this machine. @returns what ends it
 */
export function startHeartbeat({
  address,
  log,
  isReady,
  every = 5 * MINUTE,
  patience = PATIENCE,
}: HeartbeatParts): () => void {
  if (!address) return () => {};
  const beat = async () => {
    if (await isReady()) await post(address, patience, '');
  };
  const beatSafely = () =>
    void beat().catch((error: unknown) => log.warn('alarm.heartbeat_not_taken', { code: errorCode(error) }));
  beatSafely();
  const timer = setInterval(beatSafely, every).unref();
  return () => clearInterval(timer);
}

export interface HeartbeatParts {
  address: string | undefined;
  log: Log;
  /** Whether a message could be accepted now. */
  isReady(): Promise<boolean>;
  /** In milliseconds; only tests change them. */
  every?: number;
  patience?: number;
}

/** To the minute: a second would say when somebody wrote. */
function told({ kind, count, since }: Ring) {
  return { kind, count, since: new Date(Math.floor(since / MINUTE) * MINUTE).toISOString() };
}

function post(address: string, patience: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const { request } = address.startsWith('https:') ? https : http;
    const outgoing = request(address, {
      method: 'POST',
      // A connection of its own: an alarm is rare, and must not wait for an old connection to turn out dead.
      agent: false,
      signal: AbortSignal.timeout(patience),
      headers: {
        'Content-Length': Buffer.byteLength(body),
        ...(body !== '' && { 'Content-Type': 'application/json' }),
        'Accept-Encoding': 'identity',
        'User-Agent': 'hulplijn-1712',
      },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      answer.on('error', reject);
      answer.on('end', () => (isTaken(answer.statusCode) ? resolve() : reject(new NotTaken(answer.statusCode))));
      answer.resume();
    });
    outgoing.end(body);
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
