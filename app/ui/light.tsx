/**
 * The light that says whether a line can be reached: lit, half lit, only its frame, a dotted frame. The same drawing
 * in three hands: a window in a street, a door at night, a firefly. Shape carries the state, colour only helps;
 * the words stand beside it, so it is hidden from a screen reader.
 */
import type { Audience } from '~/audiences/audiences';

export type LightState = 'open' | 'busy' | 'closed' | 'unknown';
export type LightHand = 'window' | 'door' | 'firefly';

/** Whose light is on in a scene: that of 1712, half of it (busy), or another one's. */
export type SceneLight = 'own' | 'half' | 'other';

/** Each audience has its own. */
export const LIGHT_HANDS: Record<Audience, LightHand> = { children: 'firefly', teens: 'door', adults: 'window' };

interface Drawing {
  /** Drawn in every state. */
  frame: string;
  /** Filled with light when open. */
  full: string;
  /** Filled with light when busy: the lower half. */
  half: string;
  /** Lines over the light when open or busy: panes, rays, wings. */
  lit: string;
}

const DRAWINGS: Record<LightHand, Drawing> = {
  window: {
    frame: 'M6 3h12v18H6z',
    full: 'M6 3h12v18H6z',
    half: 'M6 12h12v9H6z',
    lit: 'M12 3v18M6 12h12',
  },
  door: {
    frame: 'M4 21h16M7 21V3h10v18',
    full: 'M7 3h10v18H7z',
    half: 'M7 12h10v9H7z',
    lit: 'M7 21V3l6 3.5v17z M11 13.5v.1',
  },
  firefly: {
    frame: 'M12 8a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13z',
    full: 'M12 8a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13z',
    half: 'M5.5 14.5h13a6.5 6.5 0 0 1-13 0z',
    lit: 'M9 8.5 7.5 5M15 8.5 16.5 5M2 14.5H.8M23.2 14.5H22M4.500 8 3.500 7M19.500 8l1-1',
  },
};

/** The paths of a light in one of its states, for a drawing that brings its own colours. */
export function lightPaths(state: LightState, hand: LightHand): { glow: string | null; lines: string[] } {
  const { frame, full, half, lit } = DRAWINGS[hand];
  if (state === 'open') return { glow: full, lines: [frame, lit] };
  return { glow: state === 'busy' ? half : null, lines: [frame] };
}

export function Light({ state, hand }: { state: LightState; hand: LightHand }) {
  const { glow, lines } = lightPaths(state, hand);
  return (
    <svg className={`light light-${state}`} viewBox="0 0 24 24" aria-hidden="true">
      {glow ? <path className="glow" d={glow} /> : null}
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
