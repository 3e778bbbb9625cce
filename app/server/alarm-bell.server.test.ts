import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '~/platform/log.server';
import { startHeartbeat } from './alarm-bell.server';

let calls: string[];
let server: Server;
let status: number;
let lines: string[];
let ready: boolean;
let stop: () => void;

beforeEach(async () => {
  [calls, lines, status, ready] = [[], [], 200, true];
  server = createServer(async (request, response) => {
    calls.push(`${request.method} ${request.url} ${await text(request)}`);
    response.writeHead(status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function begin(every = 20): void {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hart?sleutel=x`;
  const log = createLog('debug', (line) => lines.push(line));
  stop = startHeartbeat({ address, log, isReady: async () => ready, every });
}

const eventually = (look: () => void) => vi.waitFor(look, { timeout: 60_000, interval: 10 });

describe('the heartbeat', () => {
  it('calls at once and again while the site is ready, and is silent while it is not', async () => {
    begin();
    await eventually(() => expect(calls.length).toBeGreaterThan(2));
    expect(new Set(calls)).toEqual(new Set(['POST /hart?sleutel=x ']));
    ready = false;
    await vi.waitFor(async () => {
      const before = calls.length;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(calls.length).toBe(before);
    });
    ready = true;
    const before = calls.length;
    await eventually(() => expect(calls.length).toBeGreaterThan(before));
    expect(lines).toEqual([]);
  });

  it('that is not taken is a line with a code, and goes on', async () => {
    status = 500;
    begin();
    await eventually(() => expect(lines.length).toBeGreaterThan(1));
    expect(lines[0]).toContain('"event":"alarm.heartbeat_not_taken","code":"500"');
    expect(lines.join('')).not.toMatch(/sleutel|127\.0\.0\.1/);
  });

  it('without an address calls nobody', async () => {
    stop = startHeartbeat({ address: undefined, log: createLog('debug', () => {}), isReady: async () => true });
    expect(calls).toEqual([]);
  });
});
