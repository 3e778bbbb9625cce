/** A message for a team that has no real mailbox would be lost slowly; better that the site does not start. */
import { publicKeyFault } from '~/outbox/openpgp.server';
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

/**
 * A team that wants its mail encrypted would wait for ever behind a key that cannot be used any more.
 * @throws ConfigError with one line per team whose key is unusable or has expired.
 */
export async function checkPublicKeys(
  teamList: { teams: readonly { id: string; publicKey?: string | undefined }[] },
  now: Date,
): Promise<void> {
  const faults: string[] = [];
  for (const { id, publicKey } of teamList.teams) {
    const fault = publicKey ? await publicKeyFault(publicKey, now) : null;
    if (fault) faults.push(`content/teams.yaml: publicKey of team "${id}": ${fault}`);
  }
  if (faults.length > 0) throw new ConfigError(faults);
}
