import { chromium79 } from './chromium';
import { walkJourneys } from './run';

walkJourneys(chromium79);
