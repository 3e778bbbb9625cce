/** Runs before anything is painted: a page that must show another one, or nothing at all, is not seen for a moment. */
import { showsAnother } from './entry';

document.documentElement.hidden = showsAnother();
