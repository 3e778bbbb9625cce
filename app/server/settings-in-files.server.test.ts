import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.server';
import { environmentSchema } from './environment.server';
import { gatherSettings } from './settings-in-files.server';

/** As `openssl rand -base64 24` makes them. */
const TOKEN = 'q7Jm0ZcVtY3nR8xLw2BfHs9DkPu5GaEo';
const OUTBOX_KEY = Buffer.alloc(32, 7).toString('base64');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
  mkdirSync(path.join(folder, 'credentials'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string, name = 'secret'): string {
  const file = path.join(folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

function faultsOf(environment: Record<string, string>): readonly string[] {
  return gatherSettings(environment, Object.keys(environmentSchema.shape)).faults;
}

describe('a setting in a file', () => {
  test.each(Object.keys(environmentSchema.shape))('%s can stand there, without the end of its line', (name) => {
    const file = fileWith('what holds\r\n');
    expect(gatherSettings({ [`${name}_FILE`]: file }, [name])).toEqual({
      values: { [name]: 'what holds' },
      faults: [],
    });
  });

  test('a whole configuration is read from files and credentials', () => {
    const credentials = path.join(folder, 'credentials');
    fileWith(`${TOKEN}\n`, 'credentials/OPERATIONS_TOKEN');
    fileWith('smtp://site:geheim@mail.example.org:587\n', 'credentials/SMTP_URL');
    const config = readConfig({
      CREDENTIALS_DIRECTORY: credentials,
      OUTBOX_KEY_FILE: fileWith(`${OUTBOX_KEY}\n`),
      OPERATIONS_TOKEN: '',
      PORT: '8080',
    });
    expect(config).toMatchObject({
      port: 8080,
      accessKeys: [{ secret: TOKEN, scopes: ['figures', 'operations'] }],
      smtpUrl: 'smtp://site:geheim@mail.example.org:587',
      outboxKeys: [Buffer.alloc(32, 7)],
    });
  });

  test('what stands in it is held to the same rules, and told by the name of the setting', () => {
    const environment = { OPERATIONS_TOKEN_FILE: fileWith('geheim') };
    expect(() => readConfig(environment)).toThrow(/^OPERATIONS_TOKEN: (?!.*geheim)/);
  });
});

describe('refused, by a line that names the place and never what stands there', () => {
  test('a setting that is given in two places', () => {
    fileWith(TOKEN, 'credentials/AVAILABILITY_TOKEN');
    const faults = faultsOf({
      CREDENTIALS_DIRECTORY: path.join(folder, 'credentials'),
      AVAILABILITY_TOKEN: TOKEN,
      AVAILABILITY_TOKEN_FILE: fileWith(TOKEN),
    });
    expect(faults).toEqual([
      'AVAILABILITY_TOKEN: it is given 3 times (AVAILABILITY_TOKEN, AVAILABILITY_TOKEN_FILE, the credential AVAILABILITY_TOKEN); keep one of them',
    ]);
  });

  test.each(['/nowhere/at/all', os.tmpdir(), OUTBOX_KEY])('a file that cannot be read (%s)', (file) => {
    const faults = faultsOf({ OUTBOX_KEY_FILE: file });
    expect(faults).toEqual([expect.stringMatching(/^OUTBOX_KEY_FILE: the file cannot be read \((ENOENT|EISDIR)\); /)]);
    expect(faults[0]).not.toContain(file);
  });

  test('a file that is empty', () => {
    expect(faultsOf({ SMTP_URL_FILE: fileWith('\n') })).toEqual([
      'SMTP_URL_FILE: the file is empty; write the value of SMTP_URL into it',
    ]);
  });

  test('all of them at once, before anything else is looked at', () => {
    const environment = { SMTP_URL_FILE: '/nowhere', OUTBOX_KEY_FILE: '/nowhere', PORT: 'drie' };
    try {
      readConfig(environment);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      expect((error as ConfigError).lines.map((line) => line.split(':')[0])).toEqual([
        'SMTP_URL_FILE',
        'OUTBOX_KEY_FILE',
      ]);
    }
  });
});
