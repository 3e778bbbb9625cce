/** What docs/monitoring gives an administrator: files that Prometheus takes, about metrics that this site has. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { promtoolProgram } from '../../scripts/prometheus.js';
import { ask } from '../support/http-client';
import { READY, startTinySite, type TinySite } from '../support/tiny-site';

const FOLDER = 'docs/monitoring';
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');

/** Set by Prometheus itself. */
const OF_PROMETHEUS = ['up'];
const LABELS_OF_PROMETHEUS = ['job', 'instance'];

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
}

interface Panel {
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets: { expr: string }[];
}

interface Expected {
  tests: { promql_expr_test: { exp_samples: { labels: string }[] }[] }[];
}

const rules: Rule[] = parse(read('alerts.yml')).groups.flatMap(({ rules: some }: { rules: Rule[] }) => some);
const panels: Panel[] = JSON.parse(read('grafana-dashboard.json')).panels;
const expressions = [
  ...rules.map(({ expr }) => expr),
  ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
];

let site: TinySite;
let metrics: string;

beforeAll(async () => {
  const status = async () => ({
    ...READY,
    taken: [{ team: 'limburg', kind: 'message' as const, mark: 'none', count: 1 }],
    mailTries: [{ team: 'limburg', answer: 'refused' as const, count: 1 }],
    teamKeys: [{ team: 'limburg', days: 60 }],
  });
  site = await startTinySite({ outbox: { status } });
  await ask(site.port, '/');
  metrics = (await ask(site.port, '/metrics')).body.toString();
});
afterAll(() => site.stop());

/** Every metric there is, by the names under which it can be asked for. */
function exported(): string[] {
  return [...metrics.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => `${name}${end}`) : [name],
  );
}

/** @returns the metrics an expression asks for */
function metricsIn(expression: string): string[] {
  const plain = expression
    .replace(/\{[^}]*\}/g, '')
    .replace(/\b(by|on|group_left)\s*\([^)]*\)/g, ' ')
    .replace(/\[[^\]]*\]/g, '');
  return [...plain.matchAll(/\b[a-z_]\w*\b(?!\s*\()/g)].map(([name]) => name);
}

/** @returns each metric with the labels that are asked of it */
function labelsIn(expression: string): [string, string[]][] {
  return [...expression.matchAll(/\b(\w+)\{([^}]*)\}/g)].map(([, name = '', matchers = '']) => [
    name,
    [...matchers.matchAll(/(\w+)\s*[!=]/g)]
      .map(([, label = '']) => label)
      .filter((label) => !LABELS_OF_PROMETHEUS.includes(label)),
  ]);
}

const promtool = (...parameters: string[]) =>
  execFileSync(promtoolProgram() ?? 'promtool', parameters, { cwd: FOLDER, encoding: 'utf8' });

describe('the alert rules', () => {
  it('and the example of what to ask are taken by Prometheus', () => {
    expect(promtool('check', 'rules', 'alerts.yml')).toContain(`${rules.length} rules found`);
    // The token is not on this machine.
    expect(promtool('check', 'config', '--syntax-only', 'prometheus.yml')).toContain('SUCCESS');
  });

  it('are silent while the site is well, and each is heard when its time has come', () => {
    expect(promtool('test', 'rules', 'alerts.test.yml')).toContain('SUCCESS');
    const { tests }: Expected = parse(read('alerts.test.yml'));
    const samples = tests.flatMap(({ promql_expr_test: asked }) => asked.flatMap(({ exp_samples }) => exp_samples));
    const heard = samples.map(({ labels }) => /alertname="(\w+)"/.exec(labels)?.[1]);
    expect(heard.sort()).toEqual(rules.map(({ alert }) => alert).sort());
  });
});

describe('rules and dashboard', () => {
  it('ask for metrics that the site has, by labels that they have', () => {
    const known = [...exported(), ...OF_PROMETHEUS];
    expect(expressions.flatMap(metricsIn).filter((name) => !known.includes(name))).toEqual([]);
    for (const [name, labels] of expressions.flatMap(labelsIn).filter(([name]) => !OF_PROMETHEUS.includes(name))) {
      const line = metrics.split('\n').find((one) => one.startsWith(`${name}{`) || one.startsWith(`${name} `));
      expect([name, labels.filter((label) => !line?.includes(`${label}="`))]).toEqual([name, []]);
    }
  });

  it('show panels beside and below each other', () => {
    const cells = panels.flatMap(({ title, gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => ({ title, cell: `${x + (at % w)} ${y + Math.floor(at / w)}` })),
    );
    expect(new Set(cells.map(({ cell }) => cell)).size).toBe(cells.length);
    expect(cells.every(({ cell }) => Number(cell.split(' ')[0]) < 24)).toBe(true);
  });
});

it('the table in docs/operations.md names every metric but those of the process itself', () => {
  const page = readFileSync('docs/operations.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z_]+)`[^|]*\|/gm)].map(([, name = '']) => name);
  const own = [...metrics.matchAll(/^# TYPE (\w+) /gm)]
    .map(([, name = '']) => name)
    .filter((name) => !/^(process|nodejs)_/.test(name));
  expect(own.filter((name) => !rows.includes(name))).toEqual([]);
});
