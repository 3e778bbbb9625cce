/** Packages of this folder: locked here, installed by `scripts/engines.js`, and in nobody's way elsewhere. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @throws when it is not installed */
export function inEngines<Package>(name: string): Package {
  return require(name) as Package;
}
