/** What may come late: nobody is less safe, and no word is lost, while it is not there. */
import { startDeviceAdvice } from './device-advice';
import { entryNow, withoutQuery } from './entry';
import { startLive } from './live';
import { startReadAloud } from './read-aloud';
import { PAGE_SHOWN } from './signals';
import { startEach } from './start-each';
import { countVisit, onceSeen } from './visit';

function countSwapped() {
  countVisit(withoutQuery(entryNow().page), location.origin);
}

export function startComforts(): void {
  startEach([
    () => document.addEventListener(PAGE_SHOWN, () => onceSeen(countSwapped)),
    startDeviceAdvice,
    startLive,
    startReadAloud,
  ]);
}
