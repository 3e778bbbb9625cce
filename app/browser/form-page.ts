/**
 * The small script in a page to write to 1712: its first answer is full of the form. The comforts come with the island,
 * for the pages that are gone on to; the form itself has none of them, and is never counted.
 */
import { startEssentials } from './essentials';
import { COMFORTS } from './signals';

startEssentials(
  () => document.addEventListener(COMFORTS, (event) => (event as CustomEvent<() => void>).detail()),
  () => undefined,
);
