/** The answers do not depend on the time zone of the machine: neither a wrong TZ nor a missing one changes any. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockAnswers, siteAnswers } from './zones/answers';

const run = promisify(execFile);
const PRINT = path.resolve('tests/truth/zones/print.js');
const ZONES = [{ zone: 'Asia/Tokyo' }, { zone: undefined }];

const HERE = { site: siteAnswers(), clock: clockAnswers() };

/** The real ways in, with only the preparation behind them replaced: what is "built" here prints our answers. */
const STAND_IN = `import { print } from ${JSON.stringify(pathToFileURL(PRINT).href)};
const module = { start: () => print('siteAnswers'), commands: { answers: () => print('siteAnswers') } };
export const loadBuild = async () => ({ build: { entry: { module } }, heldBack: null });
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'zones-'));
  await mkdir(path.join(folder, 'scripts'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(path.join(folder, 'scripts/prepare.js'), STAND_IN);
  await cp('server.js', path.join(folder, 'server.js'));
  await cp('scripts/serving', path.join(folder, 'scripts/serving'), { recursive: true });
  await cp('scripts/run.js', path.join(folder, 'scripts/run.js'));
});

afterAll(() => rm(folder, { recursive: true }));

async function answersOf(
  parameters: string[],
  zone: string | undefined,
): Promise<{ answers?: string[]; fault?: string }> {
  const { TZ: _, VITEST: __, ...environment } = process.env;
  const env = zone === undefined ? environment : { ...environment, TZ: zone };
  const { stdout } = await run(process.execPath, parameters, { env, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}

describe.each(ZONES)('with TZ=$zone in the environment', ({ zone }) => {
  it('npm start gives the answers of Brussels', async () => {
    const { answers } = await answersOf([path.join(folder, 'server.js')], zone);
    expect(answers).toEqual(HERE.site);
    expect(answers?.at(-1)).toBe('0 differences');
  });

  it('npm run <command> gives the answers of Brussels', async () => {
    const { answers } = await answersOf([path.join(folder, 'scripts/run.js'), 'answers'], zone);
    expect(answers).toEqual(HERE.site);
  });

  it('the clock of Brussels needs no help from whoever starts the process', async () => {
    const { answers } = await answersOf([PRINT, 'clockAnswers'], zone);
    expect(answers).toEqual(HERE.clock);
  });
});

it('a process that nobody set to Brussels refuses to answer rather than answer wrongly', async () => {
  const { answers, fault } = await answersOf([PRINT, 'siteAnswers'], 'Asia/Tokyo');
  expect(answers).toBeUndefined();
  expect(fault).toContain('TZ=Europe/Brussels');
});
