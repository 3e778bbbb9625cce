import { spawn } from 'node:child_process';
import { on } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFastOutbox, temporaryFolder } from '../support/outbox';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/smtp';

/** Inside the project, so that the bundle finds node_modules; ignored by git. */
const OUT = join(process.cwd(), 'test-results', 'outbox-process');

let folder: { path: string; remove(): Promise<void> };
let server: MailServer;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: { ssr: 'tests/support/outbox-process.ts', outDir: OUT, emptyOutDir: true, target: 'node20' },
  });
});

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startMailServer();
});

afterEach(async () => {
  await server.stop();
  await folder.remove();
});

/** Lets a process promise that many messages, then kills it in the middle of its work. @returns what it promised */
async function promisedBeforeKill(name: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(OUT, 'outbox-process.js'), folder.path, server.url, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const promised: string[] = [];
  const closed = new AbortController();
  child.on('close', () => closed.abort());
  const lines = createInterface({ input: child.stdout });
  try {
    for await (const [line] of on(lines, 'line', { signal: closed.signal })) {
      promised.push(String(line));
      if (promised.length === count) child.kill('SIGKILL');
    }
  } catch (error) {
    if (!closed.signal.aborted) throw error;
  }
  return promised;
}

function namesOf(mails: readonly ReceivedMail[]): string[] {
  return mails.map(({ parsed }) => parsed.text?.split('\n', 1)[0] ?? '');
}

describe('a process killed while it promises and delivers', () => {
  it('loses nothing that it promised', async () => {
    const promised: string[] = [];
    for (const [round, count] of [1, 40, 7, 90].entries()) {
      server.misbehave(...(round % 2 === 0 ? [{ at: 'end', how: 'hang' } as const] : []));
      promised.push(...(await promisedBeforeKill(`ronde ${round}`, count)));
    }
    server.misbehave();
    const survivor = await openFastOutbox(folder.path, { smtpUrl: server.url });
    survivor.outbox.start();
    await vi.waitFor(async () => expect(await survivor.outbox.status()).toMatchObject({ waiting: 0 }), 30_000);
    await survivor.close();
    expect(promised.length).toBeGreaterThanOrEqual(138);
    expect(promised.filter((name) => !namesOf(server.mails).includes(name))).toEqual([]);
    expect(server.mails.filter(({ parsed }) => parsed.text?.trimEnd().endsWith('x'.repeat(3000)) !== true)).toEqual([]);
    expectSameIdForSameText(server.mails);
  });
});

/** Killed between the server's yes and our note of it, a message goes out again: then it must be recognisable. */
function expectSameIdForSameText(mails: readonly ReceivedMail[]): void {
  const idOf = new Map<string, string | undefined>();
  for (const [index, name] of namesOf(mails).entries()) {
    const id = mails[index]?.parsed.messageId;
    expect(id).toBe(idOf.get(name) ?? id);
    idOf.set(name, id);
  }
  expect(new Set(idOf.values()).size).toBe(idOf.size);
}
