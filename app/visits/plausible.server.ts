/** Plausible's Events API: the form of an event, and one POST. */
import http from 'node:http';
import https from 'node:https';
import type { VisitEvent } from './event';
import { DIRECT, OTHER_SITE, OWN_SITE } from './referrer';

export interface PlausibleTarget {
  /** Where Plausible stands: https://plausible.example, with or without a path. */
  url: URL;
  /** The name of the site in Plausible. */
  domain: string;
  /** Our own address, for the addresses of pages. */
  siteUrl: URL;
}

/**
 * One name for all, and no X-Forwarded-For: Plausible makes its visitor number from the two, so all visitors are one and
 * nobody can be told apart there either. Names that look like a robot are dropped.
 */
const USER_AGENT = 'hulplijn-1712';

/**
 * What one visitor brought would count for all, because Plausible takes source and device from a visit and all are one
 * visit to it; so they stand in properties, which it counts event by event.
 * @returns the body in the form of Plausible's Events API; a referrer only when it is a partner
 */
export function plausibleBody(event: VisitEvent, target: PlausibleTarget): string {
  const isPartner = ![OWN_SITE, DIRECT, OTHER_SITE].includes(event.referrer);
  return JSON.stringify({
    name: 'pageview',
    domain: target.domain,
    url: new URL(event.page, target.siteUrl).href,
    ...(isPartner ? { referrer: `https://${event.referrer}/` } : {}),
    props: { section: event.section, device: event.device, source: event.referrer || 'own' },
  });
}

export interface EventSender {
  /** @returns whether the event was taken; never throws */
  send(body: string): Promise<boolean>;
  /** Cuts what is still under way. */
  close(): void;
}

/**
 * @param plausible where Plausible stands
 * @param timeout milliseconds for one event, from connecting to the end of the answer
 */
export function createEventSender(plausible: URL, timeout: number): EventSender {
  const address = eventAddress(plausible);
  const { request, Agent } = address.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true });

  function send(body: string): Promise<boolean> {
    return new Promise((resolve) => {
      let accepted = false;
      const signal = AbortSignal.timeout(timeout);
      const outgoing = request(address, { method: 'POST', agent, signal, headers: eventHeaders(body) });
      outgoing.on('response', (answer) => {
        accepted = isAccepted(answer);
        answer.resume();
      });
      // Whatever went wrong ends in "close"; why it did is nobody's concern here.
      outgoing.on('error', () => undefined);
      outgoing.on('close', () => resolve(accepted));
      outgoing.end(body);
    });
  }

  return { send, close: () => agent.destroy() };
}

function eventHeaders(body: string): http.OutgoingHttpHeaders {
  return {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Accept-Encoding': 'identity',
    'User-Agent': USER_AGENT,
  };
}

/** Plausible answers 202 also to what it throws away (a data centre's address, for example), with a header that says so. */
function isAccepted(answer: http.IncomingMessage): boolean {
  return answer.statusCode === 202 && answer.headers['x-plausible-dropped'] === undefined;
}

function eventAddress(plausible: URL): URL {
  const address = new URL(plausible);
  address.pathname = `${plausible.pathname.replace(/\/$/, '')}/api/event`;
  return address;
}
