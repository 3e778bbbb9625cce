/** /.well-known/security.txt (RFC 9116): where to tell of a weakness of the site. */
import { DAY } from '~/platform/durations';

export const SECURITY_TXT_PATH = '/.well-known/security.txt';

/** The RFC asks for less than a year: who keeps a site releases it more often than that. */
const DAYS_VALID = 330;

interface SecurityTxt {
  /** mailto: or https: */
  contact: string;
  /** Date of the release, ISO. */
  releasedOn: string;
  siteUrl: URL;
  languages: readonly string[];
}

export function securityTxt({ contact, releasedOn, siteUrl, languages }: SecurityTxt): string {
  const expires = new Date(Date.parse(releasedOn) + DAYS_VALID * DAY).toISOString().replace(/\.\d+/, '');
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${new URL(SECURITY_TXT_PATH, siteUrl)}`,
  ];
  return `${lines.join('\n')}\n`;
}
