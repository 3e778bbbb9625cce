/** Encrypting with a team's OpenPGP key. The package is loaded at the first use: most sites have no key. */

export const CANNOT_ENCRYPT = 'CANNOT_ENCRYPT';

/** The mail could not be encrypted, so it must not go out. Says nothing about the mail. */
export class EncryptionError extends Error {
  override readonly name = 'EncryptionError';
  readonly code = CANNOT_ENCRYPT;
}

/**
 * @param armoredKeys whoever holds one of the private keys can read it
 * @param date the keys must be valid then
 * @returns the armored message, CRLF lines
 * @throws EncryptionError when a key is unusable or has expired
 */
export async function encryptFor(armoredKeys: readonly string[], clear: Buffer, date: Date): Promise<string> {
  try {
    const { createMessage, encrypt, readKey } = await import('openpgp');
    const encryptionKeys = await Promise.all(armoredKeys.map((armoredKey) => readKey({ armoredKey })));
    const armored = await encrypt({ message: await createMessage({ binary: clear }), encryptionKeys, date });
    return armored.replace(/\r?\n/g, '\r\n');
  } catch {
    throw new EncryptionError('the mail cannot be encrypted');
  }
}

/**
 * What is wrong with a key, in words for whoever looks after the file; null when it can be used.
 * @param date the moment it must be valid at; null: at some moment
 */
export async function publicKeyFault(armoredKey: string, date: Date | null): Promise<string | null> {
  const { readKey } = await import('openpgp');
  const key = await readKey({ armoredKey }).catch(() => null);
  if (!key)
    return 'this is no OpenPGP key; copy all of it, from "-----BEGIN PGP PUBLIC KEY BLOCK-----" to the END line';
  if (key.isPrivate())
    return 'this is a private key: take it out of the file at once, make a new pair and write the public key';
  const usable = await key.getEncryptionKey(undefined, date).catch(() => null);
  if (usable) return null;
  const everUsable = await key.getEncryptionKey(undefined, null).catch(() => null);
  return everUsable
    ? 'the key has expired, or does not hold yet; write the renewed one'
    : 'nothing can be encrypted with this key';
}
