/**
 * The small script in a page whose first answer is full of something else: a form of 1712, or a language on one page. The
 * comforts come after it, with the form's island or in a script of their own.
 */
import { startEssentials } from './essentials';
import { startIsland } from './island';
import { COMFORTS } from './signals';

startEssentials(
  () => {
    const start = (event: Event) => (event as CustomEvent<() => void>).detail();
    document.addEventListener(COMFORTS, start, { once: true });
    startIsland('main');
  },
  () => undefined,
);
