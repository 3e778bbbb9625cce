/** The numbers of /metrics as Prometheus text: sums and gauges, nothing about any one request or message. */
import type { OutboxStatus } from '~/outbox/outbox.server';
import { KEY_DOORS, type WrongKeys } from '../wrong-keys.server';
import type { Counts } from './counts.server';

/** Labels and value of each. */
type Samples = readonly [string, number][];

export function metricsText(status: OutboxStatus, counts: Counts, wrongKeys: WrongKeys): string {
  const lines = [
    ...counter('http_requests_total', 'Answers by status class', requestSamples(counts)),
    ...counter('page_cache_hits_total', 'Pages answered from memory', [['', counts.hits]]),
    ...counter('page_cache_misses_total', 'Pages that waited for a render', [['', counts.misses]]),
    ...gauge('outbox_waiting', 'Messages not delivered yet', status.waiting),
    ...gauge('outbox_oldest_seconds', 'Age of the oldest of them', status.oldestSeconds),
    ...counter('messages_taken_total', 'Messages promised, by team and sign of a program', takenSamples(status)),
    ...samples('team_key_days_left', 'gauge', 'Days a key for mail can be used, 60 at most', keySamples(status)),
    ...counter('wrong_keys_total', 'Keys that were tried and are not right', wrongKeySamples(wrongKeys)),
    ...gauge('process_resident_memory_bytes', 'Memory of the process', process.memoryUsage.rss()),
  ];
  return `${lines.join('\n')}\n`;
}

function requestSamples(counts: Counts): Samples {
  return ([1, 2, 3, 4, 5] as const).map((group) => [`{class="${group}xx"}`, counts.ofClass(group)]);
}

function takenSamples({ taken }: OutboxStatus): Samples {
  return taken.map(({ team, mark, count }) => [`{team="${team}",mark="${mark}"}`, count]);
}

function wrongKeySamples(wrongKeys: WrongKeys): Samples {
  return KEY_DOORS.map((door) => [`{door="${door}"}`, wrongKeys.total(door)]);
}

function keySamples({ teamKeys }: OutboxStatus): Samples {
  return teamKeys.map(({ team, days }) => [`{team="${team}"}`, days]);
}

function counter(name: string, help: string, list: Samples): string[] {
  return samples(name, 'counter', help, list);
}

function gauge(name: string, help: string, value: number): string[] {
  return samples(name, 'gauge', help, [['', value]]);
}

function samples(name: string, type: 'counter' | 'gauge', help: string, list: Samples): string[] {
  const head = [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
  return [...head, ...list.map(([labels, value]) => `${name}${labels} ${value}`)];
}
