/** What no page is without: leaving, moving without a trail, and forms that lose nothing. */
import { isLeaving, startExit } from './exit';
import { keepExitInSight } from './exit-in-sight';
import { clearFieldsOnLeave } from './fields';
import { moveFocusToMarked } from './focus';
import { startForms } from './forms';
import { startIsland } from './island';
import { startEach } from './start-each';
import { startTrail } from './trail';

/**
 * Does nothing in a browser that is too old, or when somebody is leaving.
 * @param more what starts beside it
 * @param shown called when the page that the server sent is the one to show
 */
export function startEssentials(more: () => void, shown: () => void): void {
  // Chromium 79, Firefox 75 and Safari 13.1 were the first with clamp(): in anything older the page stays as the server made it.
  if (!CSS.supports('width:clamp(0px,0px,0px)')) return;
  startExit();
  if (isLeaving()) return;
  startEach([
    clearFieldsOnLeave,
    startForms,
    startIsland,
    () =>
      startTrail(() => {
        moveFocusToMarked();
        shown();
      }),
    more,
    keepExitInSight,
  ]);
}
