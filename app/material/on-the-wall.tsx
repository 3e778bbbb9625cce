/** What hangs on the wall, on top of the page it leads to: who scanned it sees the same drawing and the same words. */
import type { Audience } from '~/audiences/audiences';
import { PosterScene } from './poster-scene';

/** @param line what the poster says, large */
export function OnTheWall({ audience, line }: { audience: Audience; line: string }) {
  return (
    <div className={`wall look-${audience}`}>
      <p data-aloud="">{line}</p>
      <PosterScene audience={audience} />
    </div>
  );
}
