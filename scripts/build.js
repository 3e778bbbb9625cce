/**
 * `npm run build`: checks and compiles content/, then makes the release in build/; nothing is made again that is still of
 * the same files.
 */
import { ensureBuilt, ensureContent, ensureInstalled } from './prepare.js';
import { giveUp } from './serving/give-up.js';

try {
  ensureInstalled();
  if (process.argv.includes('--content-only')) ensureContent();
  else ensureBuilt();
} catch (error) {
  giveUp(error);
}
