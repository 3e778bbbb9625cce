import { walkJourneys } from './run';
import { webkit } from './webkit';

walkJourneys(webkit);
