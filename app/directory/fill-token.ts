/** What the words in braces of a text become: a call link, a link to a line's site, its hours. */
import type { Helpline } from 'content-collections';
import type { FillToken } from '~/content/prose';
import { helplinePath, telephoneLink } from '~/helplines/helplines';
import { hoursInWords } from '~/hours/hours-in-words';
import type { Saying } from '~/hours/state-words';
import { spokenName } from '~/ui/spoken-number';
import type { ListedHelpline } from './listing';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

interface Filling {
  helplines: readonly Helpline[];
  /** Gives a line as it is at the moment of saying. */
  listed: (helpline: Helpline) => ListedHelpline;
  saying: Saying;
  /** How long an answer usually takes, in words. */
  replyTime: string;
  /** Where a number leads that nobody answers now; null on that page itself. */
  busyPath: string | null;
}

/** Fills tokens with the data as they are at the moment of saying. */
export function tokenFiller({ helplines, listed, saying, replyTime, busyPath }: Filling): FillToken {
  return ({ name, helpline: id, method }) => {
    if (name === 'antwoordtijd') return escaped(replyTime);
    const helpline = helplines.find((candidate) => candidate.id === id);
    if (!helpline) return undefined;
    if (name === 'bel') return callLink(listed(helpline), busyPath);
    if (name === 'site') return helpline.url && siteLink(helpline.name, helpline.url);
    if (name === 'uren') return escaped(usualHours(listed(helpline), method ?? '', saying));
    return undefined;
  };
}

/**
 * That a text calls a line with a number, the gate sees to; one whose number was found to be wrong is named, and its page says what
 * it has left. The number of a line that is closed dials nobody: it leads to who can be reached now, and when this one opens.
 */
function callLink({ helpline: { id, name: lineName }, channels }: ListedHelpline, busyPath: string | null): string {
  const channel = channels.find(({ number }) => number !== null);
  if (!channel?.number) return `<a href="${helplinePath(id)}">${escaped(lineName)}</a>`;
  const words = escaped(unbroken(channel.number));
  const href = channel.state === 'closed' ? busyPath : telephoneLink(channel.number);
  if (href === null) return words;
  const name = spokenName(channel.number);
  const label = name ? ` aria-label="${escaped(name)}"` : '';
  return `<a href="${href}"${label}>${words}</a>`;
}

/** A number stays on one line. */
function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}

function siteLink(name: string, url: string): string {
  return `<a href="${escaped(url)}" rel="noreferrer">${escaped(name)}</a>`;
}

function usualHours({ channels }: ListedHelpline, method: string, saying: Saying): string {
  const channel = channels.find(({ kind }) => kind === method);
  const hours = channel?.hours ? hoursInWords(channel.hours, saying.language) : null;
  return hours ?? saying.translate('panel.hoursUnknown');
}
