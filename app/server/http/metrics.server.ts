/** The text of /metrics: what the process counts, and what the outbox says of itself now. Nothing about any one message. */
import { Counter, Gauge, Registry } from 'prom-client';
import type { AnswersStatus } from '~/answers/answers.server';
import type { LiveStates } from '~/hours/live';
import type { OutboxStatus } from '~/outbox/outbox.server';
import type { Release } from '~/platform/release.server';
import type { Surroundings } from '../surroundings.server';
import { KEY_DOORS, type WrongKeys } from '../wrong-keys.server';
import type { Counts } from './counts.server';

export interface Measured {
  readonly status: OutboxStatus;
  readonly answers: AnswersStatus;
  readonly surroundings: Surroundings;
  /** What the coordinator says now. */
  readonly live: LiveStates;
  readonly counts: Counts;
  readonly wrongKeys: WrongKeys;
  readonly release: Release;
  /** Names the texts of the pages that are served: another release has another one. */
  readonly build: string;
}

const LIVE_STATES = ['busy', 'closed', 'none'] as const;
const NOT_READY = 0;
const READY = 1;

/** Prometheus text, version 0.0.4. */
export async function metricsText(measured: Measured): Promise<string> {
  const now = new Now();
  now.gauge('site_build_info', 'Which build is served', 'build').set({ build: measured.build }, 1);
  tellRelease(now, measured.release);
  tellOutbox(now, measured.status);
  tellAnswers(now, measured.answers);
  tellLive(now, measured.live);
  tellSurroundings(now, measured.surroundings);
  const wrong = now.counter('wrong_keys_total', 'Keys that were tried and are not right', 'door');
  for (const door of KEY_DOORS) wrong.inc({ door }, measured.wrongKeys.total(door));
  return Registry.merge([measured.counts.registry, now.registry]).metrics();
}

/** Metrics that are read anew each time they are asked for. */
class Now {
  readonly registry = new Registry();

  gauge(name: string, help: string, ...labelNames: string[]) {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  counter(name: string, help: string, ...labelNames: string[]) {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}

function tellRelease(now: Now, { version, commit, contentDate, heldBack }: Release): void {
  const info = now.gauge('site_release_info', 'Which release is served', 'version', 'commit', 'content');
  info.set({ version, commit: commit ?? '', content: contentDate }, 1);
  const held = now.gauge('site_release_held_back', '1: an older release, because a newer one could not be made');
  held.set(heldBack ? 1 : 0);
}

function tellOutbox(now: Now, status: OutboxStatus): void {
  now.gauge('site_ready', 'Whether a message could be accepted').set(status.canAccept ? READY : NOT_READY);
  now.gauge('outbox_can_store', 'Whether a message could be stored').set(status.canStore ? READY : NOT_READY);
  const reached = status.breakerOpen ? NOT_READY : READY;
  now.gauge('mail_server_reachable', 'Whether the mail server can be reached').set(reached);
  now.gauge('outbox_waiting', 'Messages not delivered yet').set(status.waiting);
  now.gauge('outbox_oldest_seconds', 'Age of the oldest of them').set(status.oldestSeconds);
  now.gauge('outbox_set_aside', 'Those of them that cannot be opened or mailed').set(status.setAside);
  now.gauge('outbox_unknown_key', 'Those of them that no key here can open').set(status.unknownKeys);
  const labels = ['team', 'kind', 'mark'];
  const taken = now.counter(
    'messages_taken_total',
    'Messages promised, by team, kind and sign of a program',
    ...labels,
  );
  for (const { count, ...which } of status.taken) taken.inc({ ...which }, count);
  const tries = now.counter('mail_tries_total', 'Mails handed over, by team and answer', 'team', 'answer');
  for (const { count, ...which } of status.mailTries) tries.inc({ ...which }, count);
  const days = now.gauge('team_key_days_left', 'Days a key for mail can be used, 60 at most', 'team');
  for (const key of status.teamKeys) days.set({ team: key.team }, key.days);
  now.gauge('bounces_left', 'Mails in the mailbox of bounces that are for a person').set(status.bouncesLeft);
  const trials = now.gauge('team_trial_age_seconds', 'Since a trial mail to a team was last known to arrive', 'team');
  for (const { team, seconds } of status.trialAges) trials.set({ team }, seconds);
}

function tellAnswers(now: Now, { waiting, overdue }: AnswersStatus): void {
  now.gauge('answers_waiting', 'People who wait for an answer on the site').set(waiting);
  now.gauge('answers_overdue', 'Those of them who wait longer than was promised').set(overdue);
}

/** Each state by itself: a sum over time says how long it held. */
function tellLive(now: Now, live: LiveStates): void {
  const gauge = now.gauge('live_state', 'What the coordinator says now (none: the hours alone)', 'channel', 'state');
  for (const channel of ['phone', 'chat'] as const) {
    for (const state of LIVE_STATES) gauge.set({ channel, state }, state === (live[channel]?.state ?? 'none') ? 1 : 0);
  }
}

/** What cannot be found out has no sample: a zero would say that all is well, or that nothing is left. */
function tellSurroundings(now: Now, { disk, clockDifference }: Surroundings): void {
  const free = now.gauge('data_dir_free_bytes', 'Room left on the disk of DATA_DIR');
  const size = now.gauge('data_dir_size_bytes', 'All of that disk');
  const clock = now.gauge('database_clock_difference_seconds', "How far the database's clock is ahead of ours");
  if (disk) free.set(disk.free);
  else free.remove();
  if (disk) size.set(disk.size);
  else size.remove();
  if (clockDifference === null) clock.remove();
  else clock.set(clockDifference);
}
