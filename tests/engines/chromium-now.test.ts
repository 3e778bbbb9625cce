import { FULL_RUN } from '../support/full-run';
import { chromiumNow } from './chromium';
import { EVERY_JOURNEY, WITHOUT_EVERY_FORM, walkJourneys } from './run';

walkJourneys(chromiumNow, FULL_RUN ? EVERY_JOURNEY : WITHOUT_EVERY_FORM);
