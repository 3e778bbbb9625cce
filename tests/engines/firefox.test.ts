import { firefox } from './firefox';
import { walkJourneys } from './run';

walkJourneys(firefox);
