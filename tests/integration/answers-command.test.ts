/** `npm run answers` beside a running site, on both engines: what the operator sees of conversations, and closes. Needs a build. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyIn, readBy, sendAnswer, sendStory, takeWords } from '../support/by-words';
import { ENGINES, useEngine } from '../support/engines';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';

let server: MailServer;
let site: Site;

beforeEach(async () => {
  server = await startMailServer();
});

afterEach(async () => {
  await site.remove();
  await server.stop();
});

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

async function run(args: string[], environment: Record<string, string>): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  const options = { env: { PATH, HOME, ...environment } };
  const ran = promisify(execFile)(process.execPath, ['scripts/run.js', 'answers', ...args], options);
  return ran
    .then((said) => ({ code: 0, ...said }))
    .catch(({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr }));
}

describe.each(ENGINES)('npm run answers on %s', (name) => {
  const engine = useEngine(name);

  async function start(): Promise<(...args: string[]) => Promise<Ran>> {
    const databaseUrl = await engine.databaseUrl();
    const shared = {
      OUTBOX_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    };
    site = await startSite({ smtpUrl: server.url, environment: shared });
    return (...args) => run(args, { ...shared, DATA_DIR: site.dataDir });
  }

  it('lists who waits and who was answered, without a word of it, and closes one conversation at once', async () => {
    const answers = await start();
    expect(await answers('list')).toMatchObject({
      code: 0,
      stdout: 'Niemand leest of verwacht een antwoord op de site.\n',
    });
    const given = await takeWords(site.port);
    const { reference = '' } = await sendStory(site.port, given, 'Een geheim verhaal');
    const [mail] = await server.received(1);
    const key = keyIn(mail?.parsed.text);
    const other = await takeWords(site.port);
    await sendStory(site.port, other, 'Een ander verhaal');
    await sendAnswer(site.port, key, 'Een geheim antwoord', 'een');
    await readBy(site.port, given.words);

    const day = '\\d{4}-\\d\\d-\\d\\d';
    const { code, stdout } = await answers('list');
    expect([code, stdout.split('\n').length]).toEqual([0, 3]);
    expect(stdout).toMatch(
      new RegExp(
        `^${reference}  \\S+  begonnen ${day}, wacht niet, geantwoord ${day}, gelezen ${day}, tot ${day}$`,
        'm',
      ),
    );
    expect(stdout).toMatch(new RegExp(`wacht sinds ${day}, geantwoord nog niet, gelezen nog niet, tot ${day}$`, 'm'));
    for (const word of ['geheim', key, ...given.words.split(' ')]) expect(stdout).not.toContain(word);

    expect(await answers('close', reference.toLowerCase())).toMatchObject({
      code: 0,
      stdout: `Gesprek ${reference} is afgesloten.\n`,
    });
    expect((await sendAnswer(site.port, key, 'Te laat', 'twee')).status).toBe(400);
    expect(await readBy(site.port, given.words)).toMatchObject({ box: 'answered', answers: ['Een geheim antwoord'] });
    expect(await readBy(site.port, other.words)).toMatchObject({ box: 'waiting' });
    expect((await answers('list')).stdout).toMatch(new RegExp(`^${reference} .*, afgesloten$`, 'm'));
  });

  it('closes nothing that is not open, and explains itself', async () => {
    const answers = await start();
    for (const reference of ['CCCC-CCCC', '\u001b[31mX', '']) {
      const { code, stdout, stderr } = await answers('close', reference);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('Er is geen open gesprek');
      expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
    }
    for (const args of [[], ['close'], ['list', 'x'], ['close', 'a', 'b'], ['open']]) {
      expect(await answers(...args)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('Gebruik:'),
      });
    }
  });
});
