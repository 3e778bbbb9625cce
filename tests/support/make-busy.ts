/** The coordinator says that 1712's lines are busy, to a site that was started with OPERATIONS as its AVAILABILITY_TOKEN. */
import { ask } from './http-client';
import type { Site } from './site';
import { OPERATIONS } from './tokens';

interface Busy {
  /** ISO instant with offset. */
  until: string;
  note?: string;
  channels?: readonly ('phone' | 'chat')[];
  /** Where the site has an address of its own. */
  host?: string;
}

/** @throws when the site does not take it */
export async function makeBusy(
  { port }: Site,
  { until, note, channels = ['phone', 'chat'], host }: Busy,
): Promise<void> {
  const headers = { Authorization: `Bearer ${OPERATIONS}`, ...(host && { Host: host }) };
  const body = JSON.stringify({ state: 'busy', until, ...(note && { note }) });
  for (const channel of channels) {
    const { status } = await ask(port, `/api/availability/${channel}`, { method: 'PUT', headers, body });
    if (status !== 204) throw new Error(`${channel} was not made busy: ${status}`);
  }
}
