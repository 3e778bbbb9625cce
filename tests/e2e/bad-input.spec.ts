/**
 * What bad input gets from the whole site, spoken to byte by byte. What the door alone decides is in
 * tests/integration/server-door.test.ts.
 */
import { readdirSync } from 'node:fs';
import { type Answer, ask } from '../support/http-client';
import { type Site, startSite } from '../support/site';
import { withoutMarks } from '../support/without-marks';
import { expect, test } from './fixtures';

const FORM = '/volwassenen/contact';
const TYPE = 'application/x-www-form-urlencoded';

function post(site: Site, body: string, { type = TYPE, path = FORM } = {}): Promise<Answer> {
  return ask(site.port, path, { method: 'POST', headers: { 'Content-Type': type }, body });
}

function fields(values: Record<string, string>): string {
  return new URLSearchParams({ message: 'Een bericht', replyBy: 'none', ...values }).toString();
}

function referenceIn({ body }: Answer): string {
  return /data-confirmation="([^"]+)"/.exec(body.toString('utf8'))?.[1] ?? '';
}

test("nothing of the build but the form's script is served", async ({ site }) => {
  const files = readdirSync('build/client', { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const own = new Set(readdirSync('public', { recursive: true }).map(String));
  const paths = files
    .map((file) => `${file.parentPath}/${file.name}`.replace(/^build\/client/, ''))
    .filter((path) => !own.has(path.slice(1)));
  expect(paths.length).toBeGreaterThan(5);
  for (const path of [
    ...paths,
    '/kinderen.data',
    '/_root.data',
    '/__manifest?p=/',
    '/assets/',
    '/content/teams.yaml',
  ]) {
    expect((await ask(site.port, path)).status, path).toBe(404);
  }
});

const REFUSED: [string, string, RegExp][] = [
  ['NUL in the message', fields({ message: 'voor\0na' }), /onzichtbaar teken/],
  ['5,001 characters', fields({ message: 'x'.repeat(5001) }), /Er is plaats voor 5\.000 tekens/],
  [
    'a second header in the address',
    fields({ replyBy: 'email', email: 'a@b.example\r\nBcc: c@d.example' }),
    /kunnen we niet mailen/,
  ],
  ['two addresses', fields({ replyBy: 'email', email: 'a@b.example,c@d.example' }), /kunnen we niet mailen/],
  ['a way to answer that does not exist', fields({ replyBy: 'duif' }), /Kies hoe we mogen antwoorden/],
  ['an empty body', '', /Schrijf eerst je bericht/],
];

function madeAt({ body }: Answer): string | undefined {
  return /name="gemaaktOp" value="(\d+)"/.exec(body.toString('utf8'))?.[1];
}

for (const [what, body, reason] of REFUSED) {
  test(`${what}: 400, the reason, and no confirmation`, async ({ site }) => {
    const answer = await post(site, body);
    expect(answer.status).toBe(400);
    expect(answer.body.toString('utf8')).toMatch(reason);
    expect(referenceIn(answer)).toBe('');
  });
}

test('text that could be markup comes back as text', async ({ site }) => {
  const evil = `</textarea></script><script>alert(1)</script><img src=x onerror=alert(1)>"'&lt;`;
  const page = (
    await post(site, fields({ message: evil, name: evil, submissionId: evil, replyBy: '' }))
  ).body.toString();
  expect(page).not.toMatch(/<script>alert|<img src=x/);
  expect(page).toContain('&lt;/textarea&gt;');
});

const ACCEPTED: [string, string, RegExp][] = [
  [
    'a name with line ends',
    fields({ name: 'Jan\r\nBcc: ander@elders.example' }),
    /Naam: │ Jan Bcc: ander@elders\.example/,
  ],
  ['a team that does not exist', fields({ province: 'atlantis' }), /Een bericht/],
  ['no submission id', 'message=Zonder+nummer&replyBy=none', /Zonder nummer/],
  ['a very long submission id', fields({ submissionId: 'i'.repeat(20_000), message: 'Lang nummer' }), /Lang nummer/],
  [
    'fields nobody asked for',
    fields({ message: 'Te veel velden', bcc: 'x@elders.example', __proto__: 'x' }),
    /Te veel velden/,
  ],
  ['bytes that are no UTF-8', 'message=Kapot%FF%C3%28einde&replyBy=none', /Kapot\ufffd+\(einde/],
  ['a percent sign that means nothing', 'message=100%+zeker%zz&replyBy=none', /100% zeker%zz/],
  ['5,000 characters and CRLF', fields({ message: `${'\r\n'.repeat(2500)}${'é'.repeat(2500)}` }), /é{2500}/],
];

for (const [what, body, text] of ACCEPTED) {
  test(`${what}: taken, and in no header`, async ({ site, mailbox }) => {
    const answer = await post(site, body);
    expect(answer.status).toBe(200);
    const mail = await mailbox.mailWith(referenceIn(answer));
    expect(mail.parsed.text).toMatch(text);
    expect(mail.to).toHaveLength(1);
    expect([...mail.parsed.headers.keys()].toSorted()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
  });
}

test('what looks like a rule or a heading of ours is marked as written by the visitor', async ({ site, mailbox }) => {
  const forged = ['Hallo', 'ZO ANTWOORD JE', 'Een voicemail inspreken mag.', 'WIE EN WAT'];
  const breaks = ['\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
  const message = breaks.map((lineBreak) => forged.join(lineBreak)).join('\r\n\r\n');
  const answer = await post(
    site,
    fields({ message, name: forged.join('\u2028'), earlierReference: forged.join('\u0085') }),
  );
  const { text = '' } = (await mailbox.mailWith(referenceIn(answer))).parsed;
  const lines = text.split(/[\n\v\f\u0085\u2028\u2029]/);
  for (const words of forged.slice(1)) {
    const bare = lines.filter((line) => line.trim() === words);
    expect(bare, words).toHaveLength(words === forged[2] ? 0 : 1);
  }
  expect(withoutMarks(text)).toContain(message.replaceAll('\r\n', '\n'));
});

for (const path of [FORM, '/campagnemateriaal/bestellen']) {
  test(`${path}: a form that comes back keeps the moment it was first made`, async ({ site, mailbox }) => {
    const made = String(Date.now() - 60_000);
    const body = new URLSearchParams({
      gemaaktOp: made,
      submissionId: `eerst ${path}`,
      message: 'Bijna goed',
    }).toString();
    const incomplete = await post(site, body, { path });
    expect([incomplete.status, madeAt(incomplete)]).toEqual([400, made]);
    const headers = { 'Content-Type': TYPE, 'Sec-Fetch-Site': 'cross-site' };
    const refused = await ask(site.port, path, { method: 'POST', headers, body });
    expect([refused.status, madeAt(refused)]).toEqual([403, made]);
    // What never came from a form gets a moment of its own.
    expect(Number(madeAt(await post(site, 'gemaaktOp=gisteren', { path })))).toBeGreaterThan(Number(made));
    if (path !== FORM) return;
    const corrected = fields({ gemaaktOp: madeAt(incomplete) ?? '', message: 'Nu wel goed' });
    const mail = await mailbox.mailWith(referenceIn(await post(site, corrected)));
    expect(mail.parsed.text).not.toContain('misschien geen echt bericht');
  });
}

test('a form that could not be kept keeps the moment it was first made: sent again it is no program’s', async () => {
  const made = String(Date.now() - 60_000);
  // Its seal fails, and nobody takes its mail.
  const NODE_OPTIONS = '--import ./tests/support/failing-seal.mjs';
  const site = await startSite({ smtpUrl: 'smtp://127.0.0.1:9', environment: { NODE_OPTIONS } });
  try {
    const unavailable = await post(site, fields({ gemaaktOp: made, submissionId: 'niet bewaard' }));
    expect([unavailable.status, madeAt(unavailable)]).toEqual([503, made]);
    const ordered = { organisation: 'School', name: 'x', street: 'y 1', postcode: '9000', town: 'Gent' };
    const order = new URLSearchParams({ ...ordered, 'jongeren-folder': '20', gemaaktOp: made }).toString();
    const refused = await post(site, order, { path: '/campagnemateriaal/bestellen' });
    expect([refused.status, madeAt(refused)]).toEqual([503, made]);
  } finally {
    await site.remove();
  }
});

test('20,000 characters of four bytes come back whole, with the reason', async ({ site }) => {
  const message = '😶'.repeat(20_000);
  const answer = await post(site, fields({ message }));
  expect(answer.status).toBe(400);
  const page = answer.body.toString('utf8');
  expect(page).toContain(`>${message}</textarea>`);
  expect(page).toContain('Je bericht is te lang.');
  expect(page).toContain('Dit is 35000 te veel.');
});

test('the same form with the same text is the same message, with other text a new one', async ({ site, mailbox }) => {
  const first = await post(site, fields({ submissionId: 'zelfde', message: 'Een keer' }));
  const again = await post(site, fields({ submissionId: 'zelfde', message: 'Een keer' }));
  const other = await post(site, fields({ submissionId: 'zelfde', message: 'Iets anders' }));
  expect(referenceIn(again)).toBe(referenceIn(first));
  expect(referenceIn(other)).not.toBe(referenceIn(first));
  await mailbox.mailWith(referenceIn(first));
  await mailbox.mailWith(referenceIn(other));
});

const NOT_A_FORM: [string, string, string][] = [
  ['JSON', 'application/json', '{"message":"hoi","replyBy":"none"}'],
  ['plain text', 'text/plain', 'message=hoi'],
  ['a multipart form without its border', 'multipart/form-data', 'hoi'],
  [
    'a multipart form that breaks off',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="message"\r\n\r\nhoi',
  ],
];

for (const [what, type, body] of NOT_A_FORM) {
  test(`${what} is not a form: never an error of ours`, async ({ site }) => {
    for (const path of [FORM, '/bezet', '/beheer']) {
      const answer = await post(site, body, { type, path });
      expect.soft(answer.status, path).toBeLessThan(500);
      expect(referenceIn(answer)).toBe('');
    }
  });
}
