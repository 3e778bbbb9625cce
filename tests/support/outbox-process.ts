/**
 * A process of its own that takes messages in and delivers them until it is killed; started by outbox-processes.ts.
 * Its one argument is OutboxProcessOptions as JSON. Prints each promise as soon as it is made, and the warnings of its log.
 */

import { OutboxUnavailable, openOutbox } from '~/outbox/outbox.server';
import { createLog } from '~/platform/log.server';
import { openSiteDatabase } from '~/server/site-tables.server';

export interface OutboxProcessOptions {
  dataDir: string;
  databaseUrl?: string;
  smtpUrl: string;
  /** Begins the text of each of its messages. */
  name: string;
  /** How many messages it takes in; for ever unless told. */
  count?: number;
  /** For one try to deliver, in milliseconds. */
  deadline?: number;
}

const { dataDir, databaseUrl, smtpUrl, name, count, deadline }: OutboxProcessOptions = JSON.parse(
  process.argv[2] ?? '',
);
const log = createLog('warn', (line) => process.stdout.write(`${line}\n`));
const outbox = await openOutbox({
  dataDir,
  database: await openSiteDatabase({ dataDir, databaseUrl, log, ballastBytes: 64 * 1024 }),
  log,
  smtpUrl,
  mailFrom: 'website@1712.example',
  outboxKeys: [Buffer.alloc(32, 7)],
  mailboxOf: (team) => `${team}@1712.example`,
  defaultTeam: 'oost-vlaanderen',
  ...(deadline !== undefined && { deadline }),
});
outbox.start();
for (let index = 0; index < (count ?? Number.POSITIVE_INFINITY); index += 1) {
  if (await isPromised(`${name} ${index}`)) process.stdout.write(`${name} ${index}\n`);
}

async function isPromised(text: string): Promise<boolean> {
  try {
    await outbox.accept({
      id: text,
      fields: { message: text },
      compose: (reference) => ({ team: 'limburg', subject: `1712 ${reference}`, text: `${text}\n${'x'.repeat(3000)}` }),
    });
    return true;
  } catch (error) {
    if (error instanceof OutboxUnavailable) return false;
    throw error;
  }
}
