/** The small script in every page. It only adds comfort: everything works without it. */
import { startDeviceAdvice } from './device-advice';
import { entryNow, withoutQuery } from './entry';
import { isLeaving, startExit } from './exit';
import { keepExitInSight } from './exit-in-sight';
import { clearFieldsOnLeave } from './fields';
import { moveFocusToMarked } from './focus';
import { startForms } from './forms';
import { startIsland } from './island';
import { startLive } from './live';
import { startReadAloud } from './read-aloud';
import { PAGE_SHOWN } from './signals';
import { startTrail } from './trail';
import { countVisit, onceSeen } from './visit';

function countSwapped() {
  countVisit(withoutQuery(entryNow().page), location.origin);
}

/** Each by itself: what one throws keeps none of the others from starting. */
const PARTS = [
  clearFieldsOnLeave,
  () => document.addEventListener(PAGE_SHOWN, () => onceSeen(countSwapped)),
  startForms,
  startIsland,
  startDeviceAdvice,
  () =>
    startTrail(() => {
      moveFocusToMarked();
      onceSeen(countVisit);
    }),
  startLive,
  startReadAloud,
  keepExitInSight,
];

// Chromium 79, Firefox 75 and Safari 13.1 were the first with clamp(): in anything older the page stays as the server made it.
if (CSS.supports('width:clamp(0px,0px,0px)')) {
  startExit();
  if (!isLeaving()) for (const start of PARTS) queueMicrotask(start);
}
