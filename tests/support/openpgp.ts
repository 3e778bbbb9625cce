/** OpenPGP keys for tests, and reading what was encrypted with them. */
import { decrypt, generateKey, readMessage, readPrivateKey, revokeKey } from 'openpgp';

export interface KeyPair {
  publicKey: string;
  privateKey: string;
}

/** @param change when it was made, and for how long it holds (seconds; for ever unless told) */
export async function makeKeyPair(change: { date?: Date; keyExpirationTime?: number } = {}): Promise<KeyPair> {
  return generateKey({ userIDs: [{ name: 'team', email: 'limburg@1712.example' }], format: 'armored', ...change });
}

/** What stands in an armored message. @throws when this key cannot open it */
export async function openWith({ privateKey }: KeyPair, armoredMessage: string): Promise<Buffer> {
  const decryptionKeys = await readPrivateKey({ armoredKey: privateKey });
  const message = await readMessage({ armoredMessage });
  const { data } = await decrypt({ message, decryptionKeys, format: 'binary' });
  return Buffer.from(data);
}

/** The public key as its owner publishes it when it may not be used any more. */
export async function revoke({ privateKey }: KeyPair): Promise<string> {
  const key = await readPrivateKey({ armoredKey: privateKey });
  const { publicKey } = await revokeKey({ key, format: 'armored' });
  return publicKey;
}
