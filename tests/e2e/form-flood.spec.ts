/** Abuse without victims: a program is marked, never a person refused; a school may write all at once. */
import { expect, test } from '@playwright/test';
import { ask } from '../support/http-client';
import { startMailbox } from '../support/mailbox';
import { startSite } from '../support/site';

const MARK = 'LET OP, misschien geen echt bericht';

test('a school of three hundred in ten minutes passes unmarked; a program is marked and delivered', async () => {
  const mailbox = await startMailbox();
  const site = await startSite({ smtpUrl: mailbox.url, environment: { TRUST_PROXY: '1', LOG_LEVEL: 'info' } });
  const post = (index: number, more: Record<string, string>) =>
    ask(site.port, '/jongeren/contact', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Host: `localhost:${site.port}`,
        'X-Forwarded-For': `1.2.3.4, 192.0.2.${index % 250}`,
      },
      body: new URLSearchParams({
        message: `Bericht ${index}`,
        replyBy: 'none',
        submissionId: `school ${index}`,
        gemaaktOp: String(Date.now() - 60_000),
        ...more,
      }).toString(),
    });
  try {
    for (let from = 0; from < 300; from += 30) {
      const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => post(from + index, {})));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200));
    }
    // Whoever is held up is marked: that none of them is marked says that none was, however long it took.
    expect((await post(301, { ditBlijftLeeg: 'Koop nu' })).status).toBe(200);
    expect((await post(302, { gemaaktOp: String(Date.now()) })).status).toBe(200);
    await mailbox.received(302);
    const marked = mailbox.mails.filter(({ parsed }) => parsed.text?.includes(MARK));
    expect(marked.map(({ parsed }) => /Bericht \d+/.exec(parsed.text ?? '')?.[0]).sort()).toEqual([
      'Bericht 301',
      'Bericht 302',
    ]);
    // Of the networks nothing is written down.
    expect(site.output).not.toMatch(/192\.0\.2|1\.2\.3\.4/);
  } finally {
    await site.remove();
    await mailbox.stop();
  }
});
