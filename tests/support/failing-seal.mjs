/**
 * Loaded before the site (`node --import`): sealing a message fails in the worst way, with an error that quotes what
 * was to be sealed. Nothing of it may get out.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const { createCipheriv } = crypto;
crypto.createCipheriv = (...parameters) => {
  const cipher = createCipheriv(...parameters);
  cipher.update = (clear) => {
    throw new TypeError(`cannot seal ${clear}`);
  };
  return cipher;
};
syncBuiltinESMExports();
