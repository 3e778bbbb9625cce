/** What stands on everything that is printed for an audience, from the data as they are now. */
import { allHelplines } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import { dangerNumbers, ownNumber } from '~/helplines/danger';
import { helplineById, OWN_LINE } from '~/helplines/helplines';
import { brusselsDay } from '~/hours/brussels-time';
import { hoursInWords } from '~/hours/hours-in-words';
import type { Saying } from '~/hours/state-words';
import { longDate } from '~/i18n/locale';
import type { Reader } from '~/i18n/use-text';
import type { Printed } from '~/material/printed';
import { type RouterContext, siteContext } from '~/server/context.server';
import { listedNow, sayingFor } from './saying.server';

/** @param path the address on this site that the QR code opens */
export function printedFor(context: RouterContext, { language, audience }: Reader, path: string): Printed {
  const saying = sayingFor(context, { language, audience });
  const { siteUrl } = context.get(siteContext).services.config;
  const address = new URL(path, siteUrl).href;
  const { free } = helplineById(allHelplines, OWN_LINE);
  const { police, ambulance } = dangerNumbers(allHelplines);
  return {
    audience,
    number: ownNumber(allHelplines).number,
    free: free === true,
    hours: hoursLines(context, audience, saying),
    address,
    shownAddress: address.replace(/^https?:\/\/(www\.)?|\/$/g, ''),
    police: police.number,
    ambulance: ambulance.number,
    today: longDate(brusselsDay(saying.now), language),
  };
}

/** "Telefoon" and its hours in words, for each way that is there for this audience and whose hours are known. */
function hoursLines(context: RouterContext, audience: Audience, { language, translate }: Saying) {
  const helpline = helplineById(allHelplines, OWN_LINE);
  const { channels } = listedNow(context, helpline);
  return channels.flatMap(({ kind, hours }) => {
    if (kind !== 'phone' && kind !== 'chat') return [];
    const forWhom = helpline.channels.find((channel) => channel.kind === kind)?.audiences;
    const words = hours === null ? null : hoursInWords(hours, language);
    if (words === null || (forWhom && !forWhom.includes(audience))) return [];
    return [{ way: translate(`helplines.methods.${kind}`), words }];
  });
}
