/**
 * Several processes of the site on one store: a box that one opens the others read at once, and a key of the site that is changed
 * takes neither a box nor words away. Needs a build.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyIn, readBy, sendAnswer, sendFields, sendStory, takeWords } from '../support/by-words';
import { ENGINES, useEngine } from '../support/engines';
import { eventually } from '../support/patience';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';

const [OLD, NEW] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));

let server: MailServer;
let sites: Site[];

beforeEach(async () => {
  server = await startMailServer();
  sites = [];
});

afterEach(async () => {
  // The first one's folder is that of all.
  for (const site of sites.toReversed()) await site.remove();
  await server.stop();
});

/** The key in the mail with this code. */
async function keyOf(reference: string | undefined): Promise<string> {
  return eventually(() => {
    const mail = server.mails.find(({ parsed }) => parsed.subject?.includes(reference ?? ''));
    const key = keyIn(mail?.parsed.text);
    expect(key).not.toBe('');
    return key;
  });
}

describe.each(ENGINES)('several processes on %s', (name) => {
  const engine = useEngine(name);

  async function open(...keys: (string | undefined)[]): Promise<Site> {
    const databaseUrl = await engine.databaseUrl();
    const [first] = sites;
    const environment = {
      OUTBOX_KEY: keys.join(','),
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...(first && { DATA_DIR: first.dataDir }),
    };
    const site = await startSite({ smtpUrl: server.url, environment });
    sites.push(site);
    return site;
  }

  it('read at once what another has opened, answered, closed and wiped', async () => {
    const [one, other] = [await open(OLD), await open(OLD)];
    const given = await takeWords(one.port);
    const { reference } = await sendStory(other.port, given, 'Mijn verhaal');
    expect(await readBy(one.port, given.words)).toMatchObject({ status: 200, box: 'waiting' });
    const key = await keyOf(reference);
    for (const site of [one, other]) expect((await sendAnswer(site.port, key, 'Dag', 'een')).status).toBe(200);
    for (const site of [one, other]) expect(await readBy(site.port, given.words)).toMatchObject({ answers: ['Dag'] });
    const letter = { words: given.words, action: 'write', message: 'Dank je', submissionId: 'brief' };
    for (const site of [one, other]) expect((await sendFields(site.port, '/antwoord', letter)).status).toBe(200);
    expect((await sendFields(other.port, '/beheer/antwoord', { key, action: 'close' })).status).toBe(200);
    expect((await sendAnswer(one.port, key, 'Te laat', 'twee')).status).toBe(400);
    expect(await sendFields(one.port, '/antwoord', { words: given.words, action: 'wipe' })).toMatchObject({
      status: 200,
    });
    expect(await readBy(other.port, given.words)).toMatchObject({ status: 200, box: 'nothing', answers: [] });
    await eventually(() => expect(server.mails).toHaveLength(2));
  });

  it('with a new key before the old one: boxes, words given out, forms and answers sent again are known', async () => {
    const before = await open(OLD);
    const [used, unused] = [await takeWords(before.port), await takeWords(before.port)];
    const { reference } = await sendStory(before.port, used, 'Mijn verhaal');
    const key = await keyOf(reference);
    await sendAnswer(before.port, key, 'Dag', 'een');
    await before.stop();

    const after = await open(NEW, OLD);
    expect(await readBy(after.port, used.words)).toMatchObject({ box: 'answered', answers: ['Dag'] });
    expect((await sendAnswer(after.port, key, 'Dag', 'een')).status).toBe(200);
    expect((await sendAnswer(after.port, key, 'Nog iets', 'twee')).status).toBe(200);
    expect(await readBy(after.port, used.words)).toMatchObject({ answers: ['Dag', 'Nog iets'] });
    expect(await sendStory(after.port, used, 'Mijn verhaal')).toMatchObject({ status: 200, reference });
    expect((await sendStory(after.port, used, 'Een ander verhaal')).status).toBe(400);
    expect((await sendStory(after.port, unused, 'Nog een verhaal')).status).toBe(200);

    // The one that is started last has the new key in second place until all have it.
    const late = await open(OLD, NEW);
    const fresh = await takeWords(after.port);
    expect((await sendStory(late.port, fresh, 'Een derde')).status).toBe(200);
    for (const { words } of [unused, fresh]) {
      for (const site of [late, after]) expect(await readBy(site.port, words)).toMatchObject({ box: 'waiting' });
    }
    expect(await sendFields(late.port, '/antwoord', { words: unused.words, action: 'wipe' })).toMatchObject({
      status: 200,
    });
    expect(await readBy(after.port, unused.words)).toMatchObject({ box: 'nothing' });
    await eventually(() => expect(server.mails).toHaveLength(3));
  });
});
