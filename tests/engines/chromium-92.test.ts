import { chromium92 } from './chromium';
import { walkJourneys } from './run';

walkJourneys(chromium92);
