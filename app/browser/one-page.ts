/**
 * The small script in a language on one page: the first answer is for the words. The comforts come after it, in a script of
 * their own.
 */
import { bringComforts } from './comforts-later';
import { startEssentials } from './essentials';

startEssentials(bringComforts, () => undefined);
