/** What most tests of the outbox begin with: a folder, a real mail server, and outboxes that are closed afterwards. */
import { afterEach, beforeEach } from 'vitest';
import {
  type FastOptions,
  openFastOutbox,
  openTestOutbox,
  type TestOutbox,
  type TestOutboxOptions,
  temporaryFolder,
} from './outbox';
import { type MailServer, startMailServer } from './smtp';

export interface OutboxRoom {
  /** Of this test; removed after it. */
  readonly folder: string;
  /** Of this test; the outboxes mail to it unless told otherwise. */
  readonly server: MailServer;
  /** The mail server is back, after it was stopped: on the same port, with no mails yet. */
  startServerAgain(): Promise<void>;
  /** An outbox with the real clock, not started. */
  open(options?: TestOutboxOptions): Promise<TestOutbox>;
  /** An outbox whose clock runs 100 times too fast, not started. */
  openFast(options?: Partial<FastOptions>): Promise<TestOutbox>;
}

/** Called once, at the top of a file of tests. */
export function outboxRoom(): OutboxRoom {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: MailServer;
  let opened: TestOutbox[];
  const keep = (test: TestOutbox) => {
    opened.push(test);
    return test;
  };
  beforeEach(async () => {
    folder = await temporaryFolder();
    server = await startMailServer();
    opened = [];
  });
  afterEach(async () => {
    for (const test of opened) await test.close();
    await server.stop();
    await folder.remove();
  });
  return {
    get folder() {
      return folder.path;
    },
    get server() {
      return server;
    },
    async startServerAgain() {
      server = await startMailServer({ port: server.port });
    },
    open: async ({ dataDir = folder.path, ...options } = {}) =>
      keep(await openTestOutbox(dataDir, { smtpUrl: server.url, ...options })),
    openFast: async (options = {}) => keep(await openFastOutbox(folder.path, { smtpUrl: server.url, ...options })),
  };
}
