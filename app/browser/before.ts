/** Runs before anything is painted: a page that must show another one, or nothing at all, is not seen for a moment. */
import { marks, showsAnother } from './entry';

// Back can come while the rest of this page is on its way; its address is then another's, and nobody has heard of it.
marks.asked = location.pathname;
document.documentElement.hidden = showsAnother();
