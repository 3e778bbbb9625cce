/** The drawing at the foot of a home's panel, in the hand of its audience. */
import type { Audience } from '~/audiences/audiences';
import { Meadow } from './meadow';
import { NightDoor } from './night-door';
import { Street } from './street';

const SCENES: Record<Audience, () => React.JSX.Element> = { children: Meadow, teens: NightDoor, adults: Street };

export function Scene({ audience }: { audience: Audience }) {
  const Drawing = SCENES[audience];
  return <Drawing />;
}
