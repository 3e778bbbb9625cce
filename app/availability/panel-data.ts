/** The contact panel as words: everything a view needs to print, in the reader's language. Times come from the data. */
import type { Audience } from '~/audiences/audiences';
import type { Schedule } from '~/content/settings';
import { brusselsDay } from '~/hours/brussels-time';
import type { State } from '~/hours/moments';
import { type Saying, stateInWords } from '~/hours/state-words';
import { dayInWords, timeInWords, whenInWords } from '~/hours/words';
import { readOn } from '~/hours/working-days';
import { type AvailabilitySources, availability } from './availability';
import { forPanel, type PanelLine as LineData, type Panel } from './for-panel';
import type { Headline } from './headline';
import { OWN_LINE } from './line';
import { quietInWords } from './quiet-words';
import { signatureOf } from './signature';

export interface PanelLine {
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

export interface PanelData {
  headline: { now: string; next: string };
  /** Open or busy: where somebody can be reached now. */
  working: PanelLine[];
  /** Closed, or hours not known. */
  waiting: PanelLine[];
  /** For who got no answer: what else is open now, and what opens later or has unknown hours. */
  openNow: PanelLine[];
  later: PanelLine[];
  opensNext: string;
  /** 1712's own lines are busy: asking to be called back comes before anything else. */
  callbackFirst: boolean;
  writeWords: string;
  /** What a source says about quiet hours, in a sentence. */
  quiet: string;
  contactPath: string;
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

interface PanelReader extends Saying {
  audience: Audience;
  contactPath: string;
  busyPath: string;
  /** Our page in front of 1712's chat; null where there is none. */
  chatPath: string | null;
  /** A kept page with this same panel. */
  panelPath: string;
}

/** The panel for a reader at an instant, and when anything in it changes (ISO; null when nothing is known to). */
export function panelData(reader: PanelReader, sources: AvailabilitySources & { schedule: Schedule }) {
  const { now } = reader;
  const panel = forPanel(now, reader.audience, sources);
  const words = new PanelWords(reader);
  const shown = panel.lines.filter(isShown);
  const data: PanelData = {
    headline: words.headline(panel.headline),
    working: shown.filter(isWorking).map((line) => words.line(line)),
    waiting: shown.filter((line) => !isWorking(line)).map((line) => words.line(line)),
    openNow: panel.elseNow.map((line) => words.line(line)),
    later: panel.lines.filter((line) => line.state !== 'open' && !shown.includes(line)).map((line) => words.line(line)),
    opensNext: words.opensNext(panel),
    callbackFirst: isOwnBusy(panel.lines),
    writeWords: words.read(readOn(sources.schedule, now)),
    quiet: quietInWords(sources.schedule, reader),
    contactPath: reader.contactPath,
    busyPath: reader.busyPath,
    fresh: {
      signature: signatureOf(availability(now, reader.audience, sources).channels),
      nextChange: panel.nextChange,
      path: reader.panelPath,
    },
  };
  return { data, nextChange: panel.nextChange };
}

/** Lines that come forward when 1712 is closed, and the chats for minors: the contract names them. */
const NAMED_PHONES = ['1712', 'tele-onthaal', 'awel'];
const NAMED_CHATS = ['1712', 'nupraatikerover', 'awel'];

/** The others stand under "Geen antwoord?": too many lines make the choice harder. */
function isShown({ id, helpline }: LineData): boolean {
  return (id === 'phone' ? NAMED_PHONES : NAMED_CHATS).includes(helpline);
}

function isWorking({ state }: LineData): boolean {
  return state === 'open' || state === 'busy';
}

/** Nobody of 1712 can be reached by voice or chat now, and that is because it is busy. */
function isOwnBusy(lines: LineData[]): boolean {
  const own = lines.filter(({ helpline }) => helpline === OWN_LINE);
  return own.some(({ state }) => state === 'busy') && !own.some(({ state }) => state === 'open');
}

/** Puts moments and states into words, seen from one instant, for one reader. */
class PanelWords {
  constructor(private readonly reader: PanelReader) {}

  line(line: LineData): PanelLine {
    const { translate } = this.reader;
    const own = line.helpline === OWN_LINE;
    const inFront = own && line.id === 'chat' ? this.reader.chatPath : null;
    const call = own ? translate('panel.call', { number: line.number ?? '' }) : this.callByName(line);
    return {
      key: `${line.helpline}-${line.id}`,
      method: line.id,
      state: line.state,
      href: inFront ?? line.contact,
      direct: line.contact,
      action: line.id === 'phone' ? call : translate('panel.chat', { name: line.name }),
      words: stateInWords(line, this.reader),
      ...(line.note && this.reader.language === 'nl' && { note: line.note }),
      elsewhere: line.id === 'chat' && !inFront,
    };
  }

  headline(headline: Headline): PanelData['headline'] {
    const { translate } = this.reader;
    if (headline.says === 'own-phone-open')
      return { now: translate('headline.lineOpen', this.until(headline.until)), next: '' };
    if (headline.says === 'own-chat-open') {
      const next = headline.phoneBusy ? translate('headline.lineBusy') : this.opens(headline.phoneOpensAt);
      return { now: translate('headline.chatOpen', this.until(headline.until)), next };
    }
    const next = headline.phoneBusy ? translate('headline.busy') : this.opens(headline.phoneOpensAt);
    if (headline.says === 'none-open') return { now: translate('headline.writeAlways'), next };
    const name = [headline.name, headline.number].filter(Boolean).join(' ');
    return { now: translate('headline.otherOpen', { name }), next };
  }

  opensNext({ lines }: Panel): string {
    const phone = lines.find(({ helpline, id }) => helpline === OWN_LINE && id === 'phone');
    // A busy line "opens" when it is free again: that is a guess, not an opening time.
    if (phone?.state === 'busy') return this.reader.translate('headline.busy');
    return this.opens(phone?.opensAt ?? null);
  }

  read(day: string | null): string {
    const when = day === null ? '' : dayInWords(day, brusselsDay(this.reader.now), this.reader.language);
    return day === null
      ? this.reader.translate('panel.writeAlways')
      : this.reader.translate('panel.writeRead', { when });
  }

  private callByName({ name, number }: LineData): string {
    return this.reader.translate('panel.callName', { name, number: number ?? '' });
  }

  private until(iso: string | null) {
    return { until: iso === null ? '' : timeInWords(new Date(iso), this.reader.language) };
  }

  private opens(iso: string | null): string {
    if (iso === null) return '';
    const when = whenInWords(new Date(iso), this.reader.now, this.reader.language);
    return this.reader.translate('headline.opensNext', { when });
  }
}
