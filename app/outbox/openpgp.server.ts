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
 * @throws EncryptionError when a key cannot be used then, and when one is private: whoever reads the file has it
 */
export async function encryptFor(armoredKeys: readonly string[], clear: Buffer, date: Date): Promise<string> {
  try {
    const { createMessage, encrypt, readKey } = await import('openpgp');
    const encryptionKeys = await Promise.all(armoredKeys.map((armoredKey) => readKey({ armoredKey })));
    if (encryptionKeys.some((key) => key.isPrivate())) throw new EncryptionError('a private key');
    const armored = await encrypt({ message: await createMessage({ binary: clear }), encryptionKeys, date });
    return armored.replace(/\r?\n/g, '\r\n');
  } catch {
    throw new EncryptionError('the mail cannot be encrypted');
  }
}

/** What can be wrong with a key. */
export type KeyFault = 'unreadable' | 'private' | 'revoked' | 'expired' | 'unusable';

/** In words for whoever looks after the file. */
export const KEY_FAULTS: Record<KeyFault, string> = {
  unreadable:
    'dit is geen OpenPGP-sleutel: neem hem helemaal over, van "-----BEGIN PGP PUBLIC KEY BLOCK-----" tot en met de regel met END',
  private: 'dit is een privésleutel: haal hem meteen uit het bestand, maak een nieuw paar en zet hier de publieke',
  revoked: 'deze sleutel is ingetrokken: zet hier de nieuwe',
  expired: 'deze sleutel is vervallen, of geldt nog niet: zet hier de vernieuwde',
  unusable: 'met deze sleutel kan niets versleuteld worden: vraag het team een andere',
};

/** @param date the moment it must be usable at; null: at some moment. @returns null when it is */
export async function publicKeyFault(armoredKey: string, date: Date | null): Promise<KeyFault | null> {
  const { readKey } = await import('openpgp');
  const key = await readKey({ armoredKey }).catch(() => null);
  if (!key) return 'unreadable';
  if (key.isPrivate()) return 'private';
  if (await key.isRevoked(undefined, undefined, date ?? undefined).catch(() => true)) return 'revoked';
  const isUsable = (at: Date | null) =>
    key.getEncryptionKey(undefined, at).then(
      () => true,
      () => false,
    );
  if (await isUsable(date)) return null;
  return (await isUsable(null)) ? 'expired' : 'unusable';
}
