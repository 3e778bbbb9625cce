/** The small script in every page. It only adds comfort: everything works without it. */
import { startDeviceAdvice } from './device-advice';
import { entryNow, pathOf } from './entry';
import { isLeaving, startExit } from './exit';
import { clearFieldsOnLeave } from './fields';
import { moveFocusToMarked } from './focus';
import { startForms } from './forms';
import { startIsland } from './island';
import { startLive } from './live';
import { startReadAloud } from './read-aloud';
import { PAGE_SHOWN } from './signals';
import { startTrail } from './trail';
import { countVisit } from './visit';

function countSwapped() {
  countVisit(pathOf(entryNow().page), location.origin);
}

function start() {
  clearFieldsOnLeave();
  document.addEventListener(PAGE_SHOWN, countSwapped);
  startIsland();
  startDeviceAdvice();
  startTrail(() => {
    moveFocusToMarked();
    countVisit();
  });
  startForms();
  startLive();
  startReadAloud();
}

startExit();
if (!isLeaving()) start();
