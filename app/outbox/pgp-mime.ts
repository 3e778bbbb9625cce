/** A mail as PGP/MIME (RFC 3156). Texts have CRLF lines and one character per byte. */

/** Neither base64 nor the lines around it can look like this. */
const BOUNDARY = '=_1712_encrypted';

/** The part that holds the encrypted message, its own headers first. */
export function encryptedPart(armored: string): string {
  return [
    `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";\r\n boundary="${BOUNDARY}"`,
    '',
    'Dit bericht is versleuteld (OpenPGP).',
    `--${BOUNDARY}`,
    'Content-Type: application/pgp-encrypted',
    'Content-Description: PGP/MIME version identification',
    '',
    'Version: 1',
    '',
    `--${BOUNDARY}`,
    'Content-Type: application/octet-stream; name="encrypted.asc"',
    'Content-Description: OpenPGP encrypted message',
    'Content-Disposition: inline; filename="encrypted.asc"',
    '',
    armored.trimEnd(),
    '',
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

/** A mail's own headers around that part: nothing of the mail's content remains. */
export function withContent(mail: string, part: string): string {
  const { headers } = split(mail);
  return [...headers.filter((header) => !/^content-/i.test(header)), part].join('\r\n');
}

/** What of a mail has to be encrypted: its content with the headers that describe it. */
export function contentOf(mail: string): string {
  const { headers, body } = split(mail);
  return [...headers.filter((header) => /^content-/i.test(header)), '', body].join('\r\n');
}

/** A header that goes on over several lines stays one. */
function split(mail: string): { headers: string[]; body: string } {
  const end = mail.indexOf('\r\n\r\n');
  return { headers: mail.slice(0, end).split(/\r\n(?![ \t])/), body: mail.slice(end + 4) };
}
