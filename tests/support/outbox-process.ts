/**
 * A process of its own that takes messages in and delivers them until it is killed; started by outbox-crash.test.ts.
 * Arguments: data folder, mail server's address, name for its messages. Prints each promise as soon as it is made.
 */

import { openOutbox } from '~/outbox/outbox.server';
import { openDatabase } from '~/server/database/database.server';
import { createLog } from '~/server/log.server';

const [dataDir = '', smtpUrl = '', name = ''] = process.argv.slice(2);
const log = createLog('error', () => {});
const outbox = await openOutbox({
  dataDir,
  database: await openDatabase({ dataDir, log, ballastBytes: 64 * 1024 }),
  log,
  smtpUrl,
  mailFrom: 'website@1712.example',
  outboxKeys: [Buffer.alloc(32, 7)],
  mailboxOf: (team) => `${team}@1712.example`,
  defaultTeam: 'oost-vlaanderen',
});
outbox.start();
for (let index = 0; ; index += 1) {
  const text = `${name} ${index}`;
  await outbox.accept({
    id: text,
    fields: { message: text },
    compose: (reference) => ({ team: 'limburg', subject: `1712 ${reference}`, text: `${text}\n${'x'.repeat(3000)}` }),
  });
  process.stdout.write(`${text}\n`);
}
