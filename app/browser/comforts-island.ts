/** The comforts, for a page of one language: it left them out to be there sooner. And its visit, which is counted now. */
import { startComforts } from './comforts';
import { entryNow, withoutQuery } from './entry';
import { COMFORTS } from './signals';
import { countVisit, onceSeen } from './visit';

function start() {
  startComforts();
  // Another page is on its way into this document; it is counted when it is there.
  if (!document.documentElement.hidden) onceSeen(countShown);
}

/** The page that the server sent, or one that was gone on to meanwhile. */
function countShown() {
  const page = withoutQuery(entryNow().page);
  if (page && page !== location.pathname) countVisit(page, location.origin);
  else countVisit();
}

document.dispatchEvent(new CustomEvent(COMFORTS, { detail: start }));
