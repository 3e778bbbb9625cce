import { it } from 'vitest';
import { openTestOutbox, submission, temporaryFolder } from '../support/outbox';
import { startMailServer } from '../support/smtp';

const q = (a: number[], p: number) => [...a].sort((x, y) => x - y)[Math.floor(a.length * p)]?.toFixed(2);
async function run(name: string, opts: any, n = 2000, par = 50, kill = false) {
  const folder = await temporaryFolder();
  const server = await startMailServer();
  if (kill) await server.stop();
  const t = await openTestOutbox(folder.path, { smtpUrl: server.url, ...opts });
  t.outbox.start();
  for (let i = 0; i < 50; i++) await t.outbox.accept(submission('warm' + i));
  const times: number[] = [];
  let next = 0;
  const s = performance.now();
  await Promise.all(
    Array.from({ length: par }, async () => {
      while (next < n) {
        const i = next++;
        const b = performance.now();
        await t.outbox.accept(submission(`${i} ` + 'x'.repeat(1500)));
        times.push(performance.now() - b);
        await new Promise((r) => setImmediate(r));
      }
    }),
  );
  const wall = performance.now() - s;
  console.log(
    name,
    'p50',
    q(times, 0.5),
    'p99',
    q(times, 0.99),
    'max',
    q(times, 0.9999),
    'per s',
    ((n / wall) * 1000).toFixed(0),
    'waiting',
    (await t.outbox.status()).waiting,
  );
  const one: number[] = [];
  for (let i = 0; i < 200; i++) {
    const b = performance.now();
    await t.outbox.accept(submission(`one ${i}`));
    one.push(performance.now() - b);
    await new Promise((r) => setTimeout(r, 5));
  }
  console.log(name, 'single p50', q(one, 0.5), 'p99', q(one, 0.99));
  await t.close();
  if (!kill) await server.stop();
  await folder.remove();
}
it('bench', async () => {
  await run('up0', {});
  await run('down', {}, 2000, 50, true);
  await run('down2', {}, 2000, 50, true);
  await run('up', {});
  await run('file', { smtpUrl: undefined });
  const folder = await temporaryFolder();
  const server = await startMailServer();
  const t = await openTestOutbox(folder.path, { smtpUrl: server.url });
  for (let i = 0; i < 500; i++) await t.outbox.accept(submission('d' + i));
  const b = performance.now();
  t.outbox.start();
  await server.received(500);
  console.log('500 drained in', performance.now() - b);
  await t.close();
  await server.stop();
  await folder.remove();
}, 120000);
