/** What moves with each release: versions that are exact, a number that the changelog knows, CI files that ask the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json';

const read = (file: string) => readFileSync(file, 'utf8');
const nodeMajor = read('.nvmrc').trim().split('.')[0];

test('every version is exact, so that a new lock file cannot drift', () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
  expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the number of the site is the newest of the changelog, and of the lock file', () => {
  expect(/^## (\d\S+) - \d{4}-\d\d-\d\d$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  expect(JSON.parse(read('package-lock.json')).version).toBe(manifest.version);
});

test('what may not be proposed is not what is used', () => {
  const { packageRules } = JSON.parse(read('renovate.json'));
  const used: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
  for (const { matchPackageNames, allowedVersions } of packageRules) {
    if (!allowedVersions?.startsWith('<')) continue;
    for (const name of matchPackageNames.filter((one: string) => !one.endsWith('*'))) {
      expect(used[name], name).toBeDefined();
      expect(isBelow(used[name] ?? '', allowedVersions.slice(1)), `${name} ${allowedVersions}`).toBe(true);
    }
  }
});

test.each(['.github/workflows/ci.yml', '.gitlab-ci.yml'])(
  '%s runs .ci/run on Debian 12 and the Node that is tried',
  (file) => {
    const { ci } = file.startsWith('.github') ? parse(read(file)).jobs : parse(read(file));
    expect(ci.container?.image ?? ci.image).toBe(`node:${nodeMajor}-bookworm`);
    const steps: string[] = ci.script ?? ci.steps.map((step: { run?: string }) => step.run);
    expect(steps).toContain('.ci/run');
  },
);

/** Of two versions in numbers: 5.9.3 is below 6. */
function isBelow(version: string, limit: string): boolean {
  const [one = 0, two = 0] = version.split('.').map(Number);
  const [first = 0, second = 0] = limit.split('.').map(Number);
  return one < first || (one === first && two < second);
}
