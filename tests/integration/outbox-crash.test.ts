import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFastOutbox, temporaryFolder } from '../support/outbox';
import { bundleOutboxProcess, OutboxProcess, tally } from '../support/outbox-processes';
import { eventually } from '../support/patience';
import { type MailServer, startMailServer } from '../support/smtp';

let bundle: string;
let folder: { path: string; remove(): Promise<void> };
let server: MailServer;

beforeAll(async () => {
  bundle = await bundleOutboxProcess('crash');
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
  const running = new OutboxProcess(bundle, { dataDir: folder.path, smtpUrl: server.url, name });
  await running.hasPromised(count);
  await running.kill();
  return running.promised;
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
    await eventually(async () => expect(await survivor.outbox.status()).toMatchObject({ waiting: 0 }));
    await survivor.close();
    expect(promised.length).toBeGreaterThanOrEqual(138);
    // Killed between the server's yes and our note of it, a message goes out again: then it must be recognisable.
    expect(tally(promised, server.mails)).toMatchObject({ lost: [], torn: 0, confused: 0 });
  });
});
