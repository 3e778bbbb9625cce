/**
 * Could mail be sent to this address? An answer is promised only then. What may stand before the "@" follows RFC 5322
 * without quotes and comments, after it RFC 1123; both with the letters of every script (RFC 6531), as people have them.
 */

/** Bytes that a mail server takes (RFC 5321). */
const LONGEST_NAME = 64;
const LONGEST_LABEL = 63;

/** Parts between dots: no space, no sign that means something in a mail's headers, no full-width "@". */
const NAME = /^[^\s\p{C}.@＠<>(),;:"[\]\\]+(?:\.[^\s\p{C}.@＠<>(),;:"[\]\\]+)*$/u;
/** Letters and digits, with hyphens between them. */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
/** A domain ends in a country or a kind, never in a number. */
const LAST_LABEL = /^(?=.*[^\d]).{2,}$/u;

export function isMailAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const labels = address.slice(at + 1).split('.');
  return (
    at > 0 &&
    bytesOf(address.slice(0, at)) <= LONGEST_NAME &&
    NAME.test(address.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label) && label.length <= LONGEST_LABEL) &&
    LAST_LABEL.test(labels[labels.length - 1] ?? '')
  );
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
