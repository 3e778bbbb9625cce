/** The small script in every page. It only adds comfort: everything works without it. */
import { startExit } from './exit';
import { clearFieldsOnLeave } from './fields';
import { moveFocusToMarked } from './focus';
import { loadIsland } from './island';
import { startLive } from './live';
import { countVisit } from './visit';

startExit();
clearFieldsOnLeave();
moveFocusToMarked();
loadIsland();
countVisit();
startLive();
