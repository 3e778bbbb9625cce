/** The small script in every page. It only adds comfort: everything works without it. */
import { startComforts } from './comforts';
import { startEssentials } from './essentials';
import { countVisit, onceSeen } from './visit';

startEssentials(startComforts, () => onceSeen(countVisit));
