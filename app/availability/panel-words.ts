/** Puts moments and states into words, seen from one instant, for one reader. Times come from the data. */
import type { Helpline } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import { OWN_LINE } from '~/helplines/helplines';
import { brusselsDay } from '~/hours/brussels-time';
import { type Saying, stateInWords } from '~/hours/state-words';
import { dayInWords, timeInWords, whenInWords } from '~/hours/words';
import { inLanguage } from '~/i18n/phrases';
import type { PanelLine, PanelNow } from './for-panel';
import type { Headline } from './headline';
import type { LineInWords, Lit, PanelData } from './panel-view';

export interface PanelReader extends Saying {
  audience: Audience;
  contactPath: string;
  busyPath: string;
  /** Our page in front of 1712's chat; null where there is none. */
  chatPath: string | null;
  /** A kept page with this same panel. */
  panelPath: string;
}

export class PanelWords {
  constructor(private readonly reader: PanelReader) {}

  line(line: PanelLine): LineInWords {
    const { translate, language } = this.reader;
    const own = line.helpline === OWN_LINE;
    const inFront = own && line.id === 'chat' ? this.reader.chatPath : null;
    const { name, number } = line;
    const call = own
      ? translate('panel.call', { number: number ?? '' })
      : translate('panel.callName', { name, number: number ?? '' });
    return {
      key: `${line.helpline}-${line.id}`,
      method: line.id,
      state: line.state,
      href: inFront ?? line.contact,
      direct: line.contact,
      action: line.id === 'phone' ? call : translate('panel.chat', { name }),
      words: [
        stateInWords(line, this.reader),
        line.ages && inLanguage(line.ages, language),
        !line.speaks && translate('panel.inDutch'),
      ]
        .filter(Boolean)
        .join(' · '),
      ...(line.note && language === 'nl' && { note: line.note }),
      elsewhere: line.id === 'chat' && !inFront,
    };
  }

  headline(headline: Headline): PanelData['headline'] {
    const { translate } = this.reader;
    switch (headline.says) {
      case 'own-phone-open':
        return { now: translate('headline.lineOpen', this.#until(headline.until)), next: '' };
      case 'own-busy':
        return { now: translate('headline.callback'), next: translate('headline.busy') };
      case 'own-chat-open': {
        const now = translate('headline.chatOpen', this.#until(headline.until));
        return { now, next: headline.phoneBusy ? translate('headline.lineBusy') : this.opens(headline.phoneOpensAt) };
      }
      case 'none-open':
        return { now: translate('headline.writeAlways'), next: this.opens(headline.phoneOpensAt) };
      case 'other-open':
        return this.#other(headline);
    }
  }

  /** Who is meant, when it is not 1712: a child cannot know the name. */
  #other({ name, number, phoneOpensAt }: Headline & { says: 'other-open' }): PanelData['headline'] {
    const { translate } = this.reader;
    const who = translate('headline.other', { name });
    return {
      now: number === null ? translate('headline.chatOther', { name }) : translate('headline.callOther', { number }),
      next: [who, this.opens(phoneOpensAt)].filter(Boolean).join(' '),
    };
  }

  /** The one thing that the headline says. @param first the line that works now, where it is one */
  lit({ says }: Headline, first: PanelLine | undefined, written: string): Lit {
    const { translate, contactPath } = this.reader;
    if (says === 'own-busy')
      return {
        href: contactPath,
        action: translate('noAnswer.callback'),
        small: written,
        icon: 'call',
        verb: translate('now.callback'),
        short: translate('now.busy'),
        own: true,
      };
    if (says === 'none-open' || !first)
      return {
        href: contactPath,
        action: translate('panel.write'),
        small: written,
        icon: 'write',
        verb: translate('now.write'),
        short: translate('now.closed'),
        own: false,
      };
    return this.#litLine(first);
  }

  #litLine(line: PanelLine): Lit {
    const { translate } = this.reader;
    const { href, action, words, elsewhere } = this.line(line);
    const own = line.helpline === OWN_LINE;
    const byNumber = !own && line.number !== null;
    const small = [
      byNumber ? line.name : '',
      words,
      !own && line.free ? translate('panel.free') : '',
      elsewhere ? translate('panel.elsewhere') : '',
    ];
    return {
      href,
      action: byNumber ? translate('panel.call', { number: line.number ?? '' }) : action,
      small: small.filter(Boolean).join(' · '),
      icon: line.id === 'phone' ? 'call' : 'chat',
      verb: translate(line.id === 'phone' ? 'now.call' : 'now.chat'),
      short: own ? words : translate('now.open', { name: line.number ?? line.name }),
      own,
    };
  }

  /** Closed lines and lines of unknown hours, a sentence for each. */
  closed(line: PanelLine): string {
    const { translate } = this.reader;
    const words = stateInWords(line, this.reader);
    return translate(line.id === 'phone' ? 'panel.callingWords' : 'panel.chattingWords', { name: line.name, words });
  }

  /** What is known of a helpline's price, name and bill; empty where nothing is. */
  facts({ name, free, anonymous, onBill }: Pick<Helpline, 'name' | 'free' | 'anonymous' | 'onBill'>): string {
    const { translate, language } = this.reader;
    const known = [
      free && translate('facts.free'),
      anonymous && translate('facts.noName'),
      onBill === false && translate('facts.noBill'),
    ].filter((words): words is string => typeof words === 'string');
    if (known.length === 0) return '';
    return translate('facts.sentence', { name, facts: new Intl.ListFormat(language).format(known) });
  }

  opensNext({ lines }: PanelNow): string {
    const phone = lines.find(({ helpline, id }) => helpline === OWN_LINE && id === 'phone');
    // A busy line "opens" when it is free again: that is a guess, not an opening time.
    if (phone?.state === 'busy') return this.reader.translate('headline.busy');
    return this.opens(phone?.opensAt ?? null);
  }

  /** When a message written now is read. @param day YYYY-MM-DD in Brussels */
  read(day: string | null): string {
    const { translate, now, language } = this.reader;
    if (day === null) return translate('panel.writeAlways');
    return translate('panel.writeRead', { when: dayInWords(day, brusselsDay(now), language) });
  }

  opens(iso: string | null): string {
    if (iso === null) return '';
    const { translate, now, language } = this.reader;
    return translate('headline.opensNext', { when: whenInWords(new Date(iso), now, language) });
  }

  #until(iso: string | null) {
    return { until: iso === null ? '' : timeInWords(new Date(iso), this.reader.language) };
  }
}
