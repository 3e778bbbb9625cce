/** Which host names the site answers to. Another name is a mistake or an attempt to make it print a foreign address. */
import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '~/platform/loopback.server';

/** An old name of the site, or its own with the dot that ends a name in full: in small letters, without dot and port. */
export interface OldName {
  readonly alias: string;
}

export type HostVerdict = 'ours' | OldName | 'foreign' | 'absent';

export interface HostRules {
  readonly siteUrl: URL;
  readonly siteAliases: readonly string[];
  /** Number of proxies whose X-Forwarded-Host is believed. */
  readonly trustProxy: number;
}

/** Makes the function that judges the host a request was sent to. */
export function createHostCheck(rules: HostRules): (headers: IncomingHttpHeaders) => HostVerdict {
  const own = rules.siteUrl.host.toLowerCase();
  const aliases = new Set(rules.siteAliases);
  const anyLoopback = isLoopback(rules.siteUrl.hostname);
  return (headers) => {
    const host = askedHost(headers, rules.trustProxy);
    if (host === own) return 'ours';
    if (!host) return 'absent';
    const asked = withoutLastDot(host.toLowerCase());
    const name = withoutPort(asked);
    if (aliases.has(name)) return { alias: name };
    const ours = asked === own || asked === `${own}:${defaultPort(rules.siteUrl)}` || (anyLoopback && isLoopback(name));
    if (!ours) return 'foreign';
    // To a browser the name with its dot is another site, whose forms would come from elsewhere.
    return asked === host.toLowerCase() ? 'ours' : { alias: name };
  };
}

/** The host as the visitor's browser named it: each proxy appends one value, the last ones are those we trust. */
function askedHost(headers: IncomingHttpHeaders, trustProxy: number): string | undefined {
  const forwarded = trustProxy > 0 ? headers['x-forwarded-host'] : undefined;
  if (typeof forwarded !== 'string') return headers.host;
  const values = forwarded.split(',');
  return values[Math.max(0, values.length - trustProxy)]?.trim();
}

/** "www.1712.be." is the same name, said in full. */
function withoutLastDot(host: string): string {
  return host.replace(/\.(?=(:\d*)?$)/, '');
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '');
}

function defaultPort(url: URL): string {
  return url.protocol === 'https:' ? '443' : '80';
}
