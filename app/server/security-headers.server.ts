/**
 * The headers of every answer, whatever its status or route: nothing may be kept, framed, sniffed, linked from
 * outside or asked of the device. Tests compare what is served with this object.
 */
import { createHash } from 'node:crypto';
import type { OpenTo } from '~/platform/site-map.server';
import type { PageParts } from './context.server';

/**
 * Everything a page could ask of a device; a site that must leave no trace asks nothing. Names that Chromium does not
 * know (bluetooth, web-share) are left out: each would be a warning in the console of every page.
 */
const DEVICE_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Texts that may stand inline in a page of the site. */
export interface InlineTexts {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** One policy for all visitor pages, by the hashes of their inline texts (each exactly as it stands in the page). */
export function contentSecurityPolicy({ styles, scripts }: InlineTexts): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "connect-src 'self'",
    "img-src 'self' data:",
    `style-src ${hashes(styles)}`,
    `script-src ${hashes(scripts)}`,
  ].join('; ');
}

/** The policy of the texts that every page carries, the scripts it fetches among them. */
export function pagePolicy({
  worlds,
  styles,
  before,
  script,
  formScript,
  onePageScript,
  island,
  comforts,
}: PageParts): string {
  return contentSecurityPolicy({
    styles: Object.values({ ...worlds, ...styles }),
    scripts: [before, script, formScript, onePageScript, island.text, comforts.text],
  });
}

/** The policy of what stands on pages of other sites: it may be framed by anybody, and holds styles and no script. */
function embeddedPolicy(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    // The empty icon, for who opens the frame by itself.
    'img-src data:',
    `style-src ${hashes(styles)}`,
  ].join('; ');
}

function hashes(texts: readonly string[]): string {
  const sources = texts.map((text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`);
  return sources.length > 0 ? [...new Set(sources)].join(' ') : "'none'";
}

/**
 * All headers that stand on every answer.
 * @param siteUrl over https the browser is told to never come back without (HSTS).
 */
export function securityHeaders(siteUrl: URL, policy: string): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': DEVICE_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'X-Frame-Options': 'DENY',
    ...(siteUrl.protocol === 'https:' && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

type HeaderSet = Readonly<Record<string, string>>;

/** The headers of every answer at an address, by who may use it. What is open to others is open in that one way only. */
export function headersFor(siteUrl: URL, parts: PageParts): Readonly<Record<OpenTo, HeaderSet>> {
  const strict = securityHeaders(siteUrl, pagePolicy(parts));
  const { 'X-Frame-Options': _, ...framed } = securityHeaders(
    siteUrl,
    embeddedPolicy([...Object.values(parts.worlds), parts.frameStyle]),
  );
  return {
    nobody: strict,
    pages: { ...framed, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    scripts: { ...strict, 'Access-Control-Allow-Origin': '*' },
  };
}
