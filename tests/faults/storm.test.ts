/** Everything at once: sixteen visitors, a mail server that cannot be relied on, and a site that is killed again and again. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { Site } from '../support/site';
import type { Conduct, Misconduct, SmtpStep, TakenMail } from '../support/smtp-conversation';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { type Chance, chanceFrom } from './support/chance';
import { longOrShort, SEED } from './support/form';
import { countWaiting, startStormySite, untilDrained } from './support/harness';
import { type Copy, Ledger } from './support/ledger';
import { report } from './support/table';
import { send } from './support/visitor';

const FORMS = longOrShort(10_000, 300);
const KILLS = longOrShort(200, 5);
const VISITORS = 16;

let mailServer: UnreliableMailServer;
let site: Site;

afterEach(async () => {
  await site.remove();
  await mailServer.stop();
});

/** How often something goes wrong at each step. Before the sender it closes the breaker's door on all, so seldom. */
const SHARES: Record<SmtpStep, number> = {
  greeting: 0.01,
  ehlo: 0.005,
  starttls: 0.01,
  handshake: 0.01,
  sender: 0.04,
  recipient: 0.04,
  data: 0.04,
  body: 0.02,
  end: 0.08,
  taken: 0.06,
};

function stormyConduct(chance: Chance): Conduct {
  return (step) => {
    if (!chance.happens(SHARES[step])) return null;
    const refusal = { how: 'refuse', code: chance.oneOf([421, 450, 451, 452, 535, 550, 552, 554]) } as const;
    const slow = { how: 'slow', milliseconds: 50 + chance.whole(400) } as const;
    const untold: [Misconduct, ...Misconduct[]] = [{ how: 'drop' }, { how: 'drop' }, slow];
    if (chance.happens(0.03)) return { how: 'hang' };
    return step === 'taken'
      ? chance.oneOf(untold)
      : chance.oneOf<Misconduct>([refusal, refusal, { how: 'drop' }, slow]);
  };
}

/** One visitor: fills in forms until enough were; after no answer some send the same form again, some give up. */
async function visit(ledger: Ledger, chance: Chance): Promise<void> {
  while (ledger.submitted < FORMS) {
    const form = ledger.write();
    for (let tries = 1; tries <= 20; tries += 1) {
      const reply = await send(site.port, form);
      if (reply.kind === 'promised') ledger.promise(form, reply.reference);
      if (reply.kind === 'promised' || (reply.kind !== 'unreachable' && chance.happens(0.4))) break;
      await pause(50 + chance.whole(100));
    }
    await pause(chance.whole(40));
  }
}

/** Kills the site in the middle of its work, spread over the whole storm. @returns when it was killed */
async function killAgainAndAgain(ledger: Ledger, chance: Chance): Promise<number[]> {
  const kills: number[] = [];
  while (kills.length < KILLS) {
    const enough = Math.min(FORMS - 1, ((kills.length + chance.next()) * FORMS) / KILLS);
    while (ledger.submitted < enough) await pause(5);
    await pause(chance.whole(60));
    await site.kill();
    kills.push(Date.now());
    await site.start();
  }
  return kills;
}

/**
 * A copy too many has a cause: the sender was never told that its mail was taken, or was cut off before it could note it.
 * @returns what has none, for each: what it is, when it was taken first and when again
 */
function unexplained(copies: Map<string, Copy[]>, cutOffs: readonly number[]): string[] {
  return [...copies].flatMap(([id, all]) =>
    all.slice(0, -1).flatMap(({ mail }, index) => {
      const next = all[index + 1]?.mail.at ?? 0;
      const explained = !mail.answered || cutOffs.some((at) => at >= mail.at && at <= next);
      return explained ? [] : [`${id}: ${mail.at}, again ${next}`];
    }),
  );
}

function sharesOneId(copies: readonly Copy[]): boolean {
  return new Set(copies.map(({ messageId }) => messageId)).size === 1;
}

function untoldAmong(mails: readonly TakenMail[]): number {
  return mails.filter(({ answered }) => !answered).length;
}

it('loses and tears nothing of what it promised', async () => {
  const chance = chanceFrom(SEED);
  mailServer = await startUnreliableMailServer({ conduct: stormyConduct(chanceFrom(SEED + 1)) });
  site = await startStormySite(mailServer.url, { OUTBOX_KEY: Buffer.alloc(32, 7).toString('base64') });
  const ledger = new Ledger('storm', chanceFrom(SEED + 2));
  const visitors = Array.from({ length: VISITORS }, (_, index) => visit(ledger, chanceFrom(SEED + 10 + index)));
  const [kills] = await Promise.all([killAgainAndAgain(ledger, chance), ...visitors]);

  mailServer.conduct();
  mailServer.hangUp();
  const cutOffs = [...kills, Date.now()];
  await site.stop();
  const backlog = countWaiting(site.dataDir);
  await site.start();
  await untilDrained(site.dataDir, longOrShort(300_000, 30_000));

  const { copies, ...counts } = await ledger.settle(mailServer.mails, countWaiting(site.dataDir));
  const strange = unexplained(copies, cutOffs);
  report(
    'storm of SMTP faults and SIGKILL',
    counts,
    `seed ${SEED}, ${kills.length} kills, ${untoldAmong(mailServer.mails)} mails taken without telling, ${strange.length} duplicates unexplained, ${backlog} waited at the end of the storm`,
  );
  expect(counts).toMatchObject({ waiting: 0, lost: 0, torn: 0 });
  expect(strange).toEqual([]);
  expect([...copies.values()].filter((all) => !sharesOneId(all))).toEqual([]);
  expect(counts.promised).toBeGreaterThan(FORMS * 0.7);
});
