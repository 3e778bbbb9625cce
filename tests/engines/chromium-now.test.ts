import { chromiumNow } from './chromium';
import { walkJourneys } from './run';

walkJourneys(chromiumNow);
