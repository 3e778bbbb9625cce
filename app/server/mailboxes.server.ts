/** A message for a team that has no real mailbox would be lost slowly; better that the site does not start. */
import { isForVisitors, isLoopback } from '~/platform/loopback.server';
import { type Config, ConfigError } from './config.server';

type MailSettings = Pick<Config, 'siteUrl' | 'smtpUrl' | 'mailFallback' | 'mailBounces'>;

/** What is needed here of content/teams.yaml. */
export interface Mailboxes {
  teams: readonly { id: string; mailbox?: string | undefined }[];
}

/** Names that are kept for examples and tests (RFC 2606, RFC 6761): nobody reads mail there. */
const NOBODY = /(?:^|[@.])(?:example|invalid|test|localhost|example\.(?:com|net|org))\.?$/i;

/**
 * Every team needs a real mailbox when mail goes out: with a mail server on another host, and on a site that people can
 * visit also with one on this machine, because that passes it on.
 * @param trial true: a mail server on this machine passes nothing on, and the site is no real one; tests say so
 * @throws ConfigError with one line per mailbox that is missing or at a name where nobody reads mail
 */
export function checkMailboxes(config: MailSettings, teamList: Mailboxes, trial = false): void {
  const goesOut = config.smtpUrl !== undefined && !isLoopback(new URL(config.smtpUrl).hostname);
  if (!goesOut && (trial || !isForVisitors(config.siteUrl))) return;
  const faults = teamList.teams
    .filter(({ mailbox }) => !mailbox || NOBODY.test(mailbox))
    .map(({ id }) => `content/teams.yaml: team "${id}" has no real mailbox; write one before mail goes out`);
  for (const [name, address] of [
    ['MAIL_FALLBACK', config.mailFallback],
    ['MAIL_BOUNCES', config.mailBounces],
  ]) {
    if (address && NOBODY.test(address)) {
      faults.push(`${name}: nobody reads mail at that name; write a real mailbox, or leave it out`);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
}
