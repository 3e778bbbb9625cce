/** Where the exit leads: a neutral page, another one each time, straight away and not through an address of ours. */
import type { Audience } from '~/audiences/audiences';
import { exitList } from '~/content/settings';

/**
 * @param overrides addresses from the environment (EXIT_URLS) that stand in for those of content/exits.yaml
 * @param chance a number from 0 up to 1 that picks one
 */
export function chooseExit(audience: Audience, overrides: string[], chance: number): string {
  const exits = overrides.length > 0 ? overrides : exitList[audience];
  return exits[Math.floor(chance * exits.length)] ?? exitList[audience][0] ?? '';
}
