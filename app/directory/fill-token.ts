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

/**
 * Fills tokens with the data as they are at the moment of saying.
 * @param listed gives a line as it is then
 * @param replyTime how long an answer usually takes, in words
 */
export function tokenFiller(
  helplines: readonly Helpline[],
  listed: (helpline: Helpline) => ListedHelpline,
  saying: Saying,
  replyTime: string,
): FillToken {
  return ({ name, helpline: id, method }) => {
    if (name === 'antwoordtijd') return escaped(replyTime);
    const helpline = helplines.find((candidate) => candidate.id === id);
    if (!helpline) return undefined;
    if (name === 'bel') return callLink(helpline);
    if (name === 'site') return helpline.url && siteLink(helpline.name, helpline.url);
    if (name === 'uren') return escaped(usualHours(listed(helpline), method ?? '', saying));
    return undefined;
  };
}

/** That a text calls a line with a number, the gate sees to; one whose number was found to be wrong is named, and its page says what it has left. */
function callLink({ id, name: lineName, channels }: Helpline): string {
  const number = channels.find((channel) => channel.number)?.number;
  if (!number) return `<a href="${helplinePath(id)}">${escaped(lineName)}</a>`;
  const name = spokenName(number);
  const label = name ? ` aria-label="${escaped(name)}"` : '';
  return `<a href="${telephoneLink(number)}"${label}>${escaped(unbroken(number))}</a>`;
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
