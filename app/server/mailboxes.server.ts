/** A message for a team that has no real mailbox would be lost slowly; better that the site does not start. */
import { type Config, ConfigError } from './config.server';
import { isLoopback } from './loopback.server';

/** What is needed here of content/teams.yaml. */
export interface Mailboxes {
  teams: readonly { id: string; mailbox?: string | undefined }[];
}

/**
 * With a real mail server (SMTP_URL of a host other than loopback) every team needs a real mailbox.
 * @throws ConfigError with one line per team whose mailbox is missing or ends in ".example".
 */
export function checkMailboxes(config: Pick<Config, 'smtpUrl'>, teamList: Mailboxes): void {
  if (!config.smtpUrl || isLoopback(new URL(config.smtpUrl).hostname)) return;
  const faults = teamList.teams
    .filter((team) => !team.mailbox || team.mailbox.toLowerCase().endsWith('.example'))
    .map((team) => `content/teams.yaml: team "${team.id}" has no real mailbox; write one before mail goes out`);
  if (faults.length > 0) throw new ConfigError(faults);
}
