/** The doors of the site that take a key of whoever runs it, and what counts the wrong ones. */
import { type AccessKey, BearerTokens } from '~/platform/bearer-tokens.server';
import type { WrongKeys } from './wrong-keys.server';

export interface Doors {
  /** Who may say that 1712's phone and chat are busy or closed. */
  readonly liveTokens: BearerTokens;
  /** Who may set closures, other hours, numbers that are wrong and news. */
  readonly hoursTokens: BearerTokens;
  /** Who may see the figures of visits. */
  readonly figuresTokens: BearerTokens;
  /** Who may ask how the process is. */
  readonly operationsTokens: BearerTokens;
}

export function openDoors(keys: readonly AccessKey[], wrongKeys: WrongKeys): Doors {
  const atDesk = (at: Date) => wrongKeys.note('availability', at);
  const atOperations = (at: Date) => wrongKeys.note('operations', at);
  return {
    liveTokens: new BearerTokens(keys, 'busy', atDesk),
    hoursTokens: new BearerTokens(keys, 'hours', atDesk),
    figuresTokens: new BearerTokens(keys, 'figures', atOperations),
    operationsTokens: new BearerTokens(keys, 'operations', atOperations),
  };
}
