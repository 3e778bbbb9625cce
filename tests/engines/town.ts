/** The site with everything around it, for one engine: the line to it, the team's mailbox, and some other site. */
import { type Elsewhere, startElsewhere } from '../support/elsewhere';
import { type Mailbox, startMailbox } from '../support/mailbox';
import { type Site, startSite } from '../support/site';
import { answerByKey } from '../support/team-desk';
import { type Line, openLine } from './line';

export interface Town {
  /** As the visitor's browser knows it, through the line. */
  readonly url: string;
  readonly line: Line;
  readonly mailbox: Mailbox;
  readonly elsewhere: Elsewhere;
  /** The team answers on the site, with the key of its mail. */
  answer(key: string, answer: string): Promise<void>;
  /** From now on our own server cannot keep a message. */
  breakServer(): Promise<void>;
  mendServer(): void;
  remove(): Promise<void>;
}

export async function buildTown(): Promise<Town> {
  const [line, mailbox, elsewhere] = [await openLine(), await startMailbox(), await startElsewhere()];
  const environment = { EXIT_URLS: `${elsewhere.url}/brood` };
  const site = await startSite({ smtpUrl: mailbox.url, environment });
  let broken: Site | undefined;
  line.target = site.port;
  return {
    url: `https://localhost:${line.port}`,
    line,
    mailbox,
    elsewhere,
    answer: (key, answer) => answerByKey(site.url, key, answer),
    async breakServer() {
      broken ??= await startBroken(environment);
      line.target = broken.port;
    },
    mendServer() {
      line.target = site.port;
    },
    async remove() {
      await site.remove();
      await broken?.remove();
      await mailbox.stop();
      elsewhere.stop();
      line.close();
    },
  };
}

/** Its seal fails and nobody takes its mail: it can neither keep a message nor pass it on. */
function startBroken(environment: Record<string, string>): Promise<Site> {
  const NODE_OPTIONS = '--import ./tests/support/failing-seal.mjs';
  return startSite({ smtpUrl: 'smtp://127.0.0.1:9', environment: { ...environment, NODE_OPTIONS } });
}
