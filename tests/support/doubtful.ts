/**
 * How many mails may have gone out a second time, by what a process says of itself: tries that it cut off or that ended without
 * an answer, deliveries that its store could not note, mails brought directly because the store did not answer in time (it may
 * have stored the message all the same, and another process then mails it), tries that a machine standing still made longer than
 * their lease. On a machine that keeps up there are none; on a
 * busy one the site's own time limits end things.
 * @param log its lines
 */
export function doubtfulDeliveries(log: string): number {
  let doubtful = 0;
  for (const line of log.split('\n').filter((one) => one.startsWith('{') && one.endsWith('}'))) {
    const said = JSON.parse(line) as { event: string; code: string; delivered: number; outcome: string };
    const { event, code, delivered, outcome } = said;
    // An answer of the mail server is a number: then it has not taken the mail.
    if (event === 'outbox.not_delivered' && !/^\d+$/.test(code)) doubtful += 1;
    if (event === 'outbox.mailed_directly' && outcome !== 'unreachable' && !/^\d+$/.test(code)) doubtful += 1;
    if (event === 'outbox.lease_outlived') doubtful += 1;
    if (event === 'outbox.cannot_forget') doubtful += delivered;
    if (event === 'outbox.store_failed') doubtful += 1;
  }
  return doubtful;
}
