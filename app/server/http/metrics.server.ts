/** The text of /metrics: what the process counts, and what the outbox says of itself now. Nothing about any one message. */
import { Counter, Gauge, Registry } from 'prom-client';
import type { AnswersStatus } from '~/answers/answers.server';
import type { OutboxStatus } from '~/outbox/outbox.server';
import type { Release } from '~/platform/release.server';
import { KEY_DOORS, type WrongKeys } from '../wrong-keys.server';
import type { Counts } from './counts.server';

export interface Measured {
  readonly status: OutboxStatus;
  readonly answers: AnswersStatus;
  readonly counts: Counts;
  readonly wrongKeys: WrongKeys;
  readonly release: Release;
  /** Names the texts of the pages that are served: another release has another one. */
  readonly build: string;
}

/** Prometheus text, version 0.0.4. */
export async function metricsText({ status, answers, counts, wrongKeys, release, build }: Measured): Promise<string> {
  const now = new Registry();
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [now] });
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers: [now] });

  gauge('site_build_info', 'Which build is served', 'build').set({ build }, 1);
  const { version, commit, contentDate, heldBack } = release;
  gauge('site_release_info', 'Which release is served', 'version', 'commit', 'content').set(
    { version, commit: commit ?? '', content: contentDate },
    1,
  );
  gauge('site_release_held_back', '1: an older release, because a newer one could not be made').set(heldBack ? 1 : 0);
  gauge('outbox_waiting', 'Messages not delivered yet').set(status.waiting);
  gauge('outbox_oldest_seconds', 'Age of the oldest of them').set(status.oldestSeconds);
  gauge('answers_waiting', 'People who wait for an answer on the site').set(answers.waiting);
  gauge('answers_overdue', 'Those of them who wait longer than was promised').set(answers.overdue);
  const taken = counter('messages_taken_total', 'Messages promised, by team and sign of a program', 'team', 'mark');
  for (const { team, mark, count } of status.taken) taken.inc({ team, mark }, count);
  const days = gauge('team_key_days_left', 'Days a key for mail can be used, 60 at most', 'team');
  for (const key of status.teamKeys) days.set({ team: key.team }, key.days);
  gauge('bounces_left', 'Mails in the mailbox of bounces that are for a person').set(status.bouncesLeft);
  const trials = gauge('team_trial_age_seconds', 'Since a trial mail to a team was last known to arrive', 'team');
  for (const { team, seconds } of status.trialAges) trials.set({ team }, seconds);
  const wrong = counter('wrong_keys_total', 'Keys that were tried and are not right', 'door');
  for (const door of KEY_DOORS) wrong.inc({ door }, wrongKeys.total(door));
  return Registry.merge([counts.registry, now]).metrics();
}
