/** An event in the form of Plausible's Events API, reduced to the little that this site counts. */
import { z } from 'zod';
import type { Audience } from '~/audiences/audiences';
import { parseJson } from '~/platform/parse-json';
import { type KnownSites, referrerName } from './referrer';

export type VisitSection = Audience | 'everyone';
export type DeviceClass = 'phone' | 'larger' | 'unknown';

export interface VisitEvent {
  /** Path of a page of this site, as `countedSection` knows it. */
  page: string;
  section: VisitSection;
  device: DeviceClass;
  /** See referrer.ts: '' (own site), 'direct', 'andere' or a partner's host name. */
  referrer: string;
}

export interface EventRules extends KnownSites {
  /** The section of a public page that may be counted; null for every other path. */
  countedSection(path: string): VisitSection | null;
}

export type ParsedEvent = { kind: 'counted'; event: VisitEvent } | { kind: 'ignored' } | { kind: 'malformed' };

export const MAXIMUM_EVENT_BYTES = 2048;
const PHONE_BELOW = 600;
const MEDIA_TYPES = ['text/plain', 'application/json'];

const eventSchema = z.object({
  name: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  domain: z.string().nullish(),
  referrer: z.string().nullish(),
  width: z.unknown(),
});

/**
 * Judges the body of a POST to /api/event.
 * @param contentType the Content-Type header, or null
 * @returns counted with what may be counted; ignored for what is well formed but not ours to count; malformed otherwise
 */
export function parseEvent(contentType: string | null, body: string, rules: EventRules): ParsedEvent {
  if (!isExpectedType(contentType) || isTooLarge(body)) return { kind: 'malformed' };
  const parsed = eventSchema.safeParse(withLongNames(parseJson(body)));
  if (!parsed.success) return { kind: 'malformed' };
  const { name, url, domain, referrer, width } = parsed.data;
  const { hostname, pathname } = new URL(url);
  const page = withoutTrailingSlash(pathname);
  const section = rules.countedSection(page);
  const isOurs = rules.isOwnHost(hostname) && (!domain || rules.isOwnHost(domain));
  if (name !== 'pageview' || !isOurs || section === null) return { kind: 'ignored' };
  return {
    kind: 'counted',
    event: { page, section, device: deviceClass(width), referrer: referrerName(referrer, rules) },
  };
}

function isExpectedType(contentType: string | null): boolean {
  const mediaType = (contentType ?? '').split(';', 1)[0] ?? '';
  return MEDIA_TYPES.includes(mediaType.trim().toLowerCase());
}

function isTooLarge(body: string): boolean {
  return body.length > MAXIMUM_EVENT_BYTES || new TextEncoder().encode(body).length > MAXIMUM_EVENT_BYTES;
}

/** plausible-tracker sends the short names, Plausible's documentation gives the long ones; other fields are passed over. */
function withLongNames(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const fields: Record<string, unknown> = { ...body };
  return {
    name: fields.n ?? fields.name,
    url: fields.u ?? fields.url,
    domain: fields.d ?? fields.domain,
    referrer: fields.r ?? fields.referrer,
    width: fields.w,
  };
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** @param width in CSS pixels; our own script sends 375 or 1280 */
function deviceClass(width: unknown): DeviceClass {
  if (typeof width !== 'number' || !(width > 0)) return 'unknown';
  return width < PHONE_BELOW ? 'phone' : 'larger';
}
