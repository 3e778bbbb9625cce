/** The drawing of a home, in the hand of its audience. It follows the state: whose light is on. */
import type { Audience } from '~/audiences/audiences';
import type { SceneLight } from '../light';
import { Meadow } from './meadow';
import { NightDoor } from './night-door';
import { StreetScene } from './street';

export function Scene({ audience, lit }: { audience: Audience; lit: SceneLight }) {
  // Lux is a light that is always on, and shines most in the dark.
  if (audience === 'children') return <Meadow />;
  return audience === 'teens' ? <NightDoor lit={lit} /> : <StreetScene lit={lit} />;
}
