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

/** What became of tries that ended without a promise. None of it depends on how long anything took. */
interface Denied {
  /** Connections that ended under way. A kill ends at most one of each visitor. */
  cut: number;
  /** Answered, but not thanked. */
  refused: number;
  /** Forms that their writer did not send again. */
  givenUp: number;
}

/** One visitor: fills in forms until enough were; who was cut off sends the same form again, or gives up. */
async function visit(ledger: Ledger, denied: Denied, chance: Chance): Promise<void> {
  while (ledger.submitted < FORMS) {
    await sendUntilAnswered(ledger, denied, chance);
    await pause(chance.whole(40));
  }
}

async function sendUntilAnswered(ledger: Ledger, denied: Denied, chance: Chance): Promise<void> {
  const form = ledger.write();
  for (;;) {
    const reply = await send(site.port, form);
    if (reply.kind === 'promised') return ledger.promise(form, reply.reference);
    if (reply.kind !== 'unreachable') {
      denied[reply.kind] += 1;
      if (chance.happens(0.4)) break;
    }
    await pause(50 + chance.whole(100));
  }
  denied.givenUp += 1;
}

/** From before something cut the site off until it was at work again, in milliseconds since 1970. */
interface CutOff {
  from: number;
  to: number;
}

/** Kills the site in the middle of its work, spread over the whole storm. */
async function killAgainAndAgain(ledger: Ledger, chance: Chance): Promise<CutOff[]> {
  const kills: CutOff[] = [];
  while (kills.length < KILLS) {
    const enough = Math.min(FORMS - 1, ((kills.length + chance.next()) * FORMS) / KILLS);
    while (ledger.submitted < enough) await pause(5);
    await pause(chance.whole(60));
    const from = Date.now();
    await site.kill();
    await site.start();
    kills.push({ from, to: Date.now() });
  }
  return kills;
}

/**
 * A copy too many has a cause: the sender was never told that its mail was taken, or was cut off before it could note it.
 * @returns what has none, for each: what it is, when it was taken first and when again
 */
function unexplained(copies: Map<string, Copy[]>, cutOffs: readonly CutOff[]): string[] {
  return [...copies].flatMap(([id, all]) =>
    all.slice(0, -1).flatMap(({ mail }, index) => {
      const next = all[index + 1]?.mail.at ?? 0;
      const explained = !mail.answered || cutOffs.some(({ from, to }) => to >= mail.at && from <= next);
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
  const denied: Denied = { cut: 0, refused: 0, givenUp: 0 };
  const visitors = Array.from({ length: VISITORS }, (_, index) => visit(ledger, denied, chanceFrom(SEED + 10 + index)));
  const [kills] = await Promise.all([killAgainAndAgain(ledger, chance), ...visitors]);

  const from = Date.now();
  mailServer.conduct();
  mailServer.hangUp();
  await site.stop();
  const backlog = countWaiting(site.dataDir);
  await site.start();
  const cutOffs = [...kills, { from, to: Date.now() }];
  await untilDrained(site.dataDir);

  const { copies, ...counts } = await ledger.settle(mailServer.mails, countWaiting(site.dataDir));
  const strange = unexplained(copies, cutOffs);
  report(
    'storm of SMTP faults and SIGKILL',
    counts,
    `seed ${SEED}, ${kills.length} kills, ${denied.cut} cut off, ${denied.givenUp} given up, ${untoldAmong(mailServer.mails)} mails taken without telling, ${strange.length} duplicates unexplained, ${backlog} waited at the end of the storm`,
  );
  expect(counts).toMatchObject({ waiting: 0, lost: 0, torn: 0 });
  expect(strange).toEqual([]);
  expect([...copies.values()].filter((all) => !sharesOneId(all))).toEqual([]);
  expect(counts).toMatchObject({ promised: counts.submitted - denied.givenUp });
  expect(denied.refused).toBe(0);
  expect(denied.cut).toBeLessThanOrEqual(VISITORS * KILLS);
});
