/** From which network a request came, as roughly as is of use against a flood. Held in memory for the request, never written down. */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP, isIPv4, isIPv6 } from 'node:net';
import { isLoopback } from '~/platform/loopback.server';

/** Of an address of 8 groups the first three (/48) are a household's or a school's line. */
const IPV6_GROUPS = 3;

/**
 * @param remoteAddress of the connection
 * @param trustProxy number of proxies in front: the address that the outermost of them saw is believed, and no other
 * @returns "192.0.2" (/24) or "2001:db8:0" (/48); null when it is this machine itself or no address at all: then
 * nothing is known about the visitor, and nobody may be held up for what others do
 */
export function networkOf(
  headers: IncomingHttpHeaders,
  remoteAddress: string | undefined,
  trustProxy: number,
): string | null {
  const address = forwardedFor(headers, trustProxy) ?? plainAddress(remoteAddress ?? '');
  if (isLoopback(address)) return null;
  if (isIPv4(address)) return address.split('.').slice(0, 3).join('.');
  return isIPv6(address) ? groupsOf(address).slice(0, IPV6_GROUPS).join(':') : null;
}

/**
 * Each proxy appends the address it saw. So with n proxies only the n-th from the right is theirs: what stands before it
 * anybody can write, and where there are fewer, or it is no address, the proxies say nothing and the connection counts.
 */
function forwardedFor(headers: IncomingHttpHeaders, trustProxy: number): string | undefined {
  const forwarded = headers['x-forwarded-for'];
  if (trustProxy === 0 || forwarded === undefined) return undefined;
  const seen = plainAddress(String(forwarded).split(',').at(-trustProxy)?.trim() ?? '');
  return isIP(seen) === 0 ? undefined : seen;
}

/** Without the port that some proxies add, and an IPv4 address as itself where it is written as an IPv6 one. */
function plainAddress(text: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(text)?.[1] ?? text;
  return bare.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** The groups in their shortest form, the ones left out by "::" filled in. */
function groupsOf(address: string): string[] {
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const left = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  return [...head, ...Array.from({ length: left }, () => '0'), ...tail].map((group) => group.replace(/^0+(?=.)/, ''));
}
