/** The contact panel as a view prints it: words in the reader's language, and where each thing leads. */
import type { State } from '~/hours/moments';
import type { IconName } from '~/ui/icon';

export interface LineInWords {
  key: string;
  method: 'phone' | 'chat';
  state: State;
  href: string;
  /** "Bel Tele-Onthaal 106" */
  action: string;
  /** Its state in words: "open tot 18 uur". */
  words: string;
  /** What the coordinator wrote about it; for adults in Dutch. */
  note?: string;
  /** It leads to another site, which does stay in the history. */
  elsewhere: boolean;
  /** Where the line itself is, also when a page of ours stands in front of it. */
  direct: string;
}

/** The one thing that is lit: what works now, and what the headline says. */
export interface Lit {
  href: string;
  /** "Bel 106" */
  action: string;
  /** "Tele-Onthaal · gratis · dag en nacht open" */
  small: string;
  icon: IconName;
  /** In the strip above a text: "Bel", and how it is now in three words. */
  verb: string;
  short: string;
  /** It is 1712 that can be reached: by voice, by chat, or by asking to be called back. */
  own: boolean;
}

export interface PanelData {
  headline: { now: string; next: string };
  lit: Lit;
  /** Open or busy: where somebody can be reached now. The lit one, if it is a line, is the first. */
  working: LineInWords[];
  /** Those of them that are not lit. */
  besides: LineInWords[];
  /** Closed, or hours not known. */
  waiting: LineInWords[];
  /** The same in words, nothing to tap: "1712 bellen: open vanaf morgen 9 uur." */
  closedWords: { method: LineInWords['method']; words: string }[];
  /** What a source says of 1712 itself: "1712 bellen is gratis, kan zonder naam en staat niet op je factuur." */
  facts: string;
  /** For who got no answer: what else is open now, and what opens later or has unknown hours. */
  openNow: LineInWords[];
  later: LineInWords[];
  /** The same in words: nothing dials a line that is closed. */
  laterWords: string[];
  opensNext: string;
  /** 1712's own lines are busy: asking to be called back comes before anything else. */
  callbackFirst: boolean;
  writeWords: string;
  /** What a source says about quiet hours, in a sentence. */
  quiet: string;
  contactPath: string;
  /** The page about the chats; null where the reader's language has none. */
  chatsPath: string | null;
  /** The page for who did not get through. */
  busyPath: string;
  /** For the script that keeps an open page true. */
  fresh: {
    /** Mark of what the feed says when the page says this. */
    signature: string;
    /** The first instant at which anything here changes, ISO. */
    nextChange: string | null;
    /** Where this panel can be fetched anew. */
    path: string;
  };
}

/** What is lit leads to the form: to be called back, or to write. */
export function isWriteLit({ lit, contactPath }: Pick<PanelData, 'lit' | 'contactPath'>): boolean {
  return lit.href === contactPath;
}
