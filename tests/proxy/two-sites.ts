/** Two processes of the built site on one PostgreSQL, with a mail server, told that the shipped proxy stands in front of them. */
import { type PostgresServer, startPostgres } from '../support/postgres';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';
import { type Nginx, startNginx } from './nginx';

export interface TwoSites {
  readonly nginx: Nginx;
  readonly sites: readonly [Site, Site];
  readonly mail: MailServer;
  remove(): Promise<void>;
}

export const ALIASES = ['1712.be', 'teens.1712.be', 'kids.1712.be'];

export async function startTwoSites(environment: Record<string, string> = {}): Promise<TwoSites> {
  const [postgres, mail] = await Promise.all([startPostgres(), startMailServer()]);
  const shared = {
    DATABASE_URL: await postgres.createDatabase(),
    OUTBOX_KEY: Buffer.alloc(32, 7).toString('base64'),
    SITE_URL: 'https://www.1712.be',
    SITE_ALIASES: ALIASES.join(','),
    TRUST_PROXY: '1',
    ...environment,
  };
  const start = () => startSite({ smtpUrl: mail.url, environment: shared });
  const sites: [Site, Site] = await Promise.all([start(), start()]);
  const nginx = await startNginx([sites[0].port, sites[1].port]);
  return { nginx, sites, mail, remove: () => removeAll(nginx, sites, mail, postgres) };
}

async function removeAll(nginx: Nginx, sites: readonly Site[], mail: MailServer, postgres: PostgresServer) {
  await nginx.stop();
  for (const site of sites) await site.remove();
  await mail.stop();
  await postgres.remove();
}
