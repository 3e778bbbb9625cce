/** What stands on everything that is printed for an audience, from the data as they are now. */
import { allHelplines } from 'content-collections';
import type { RouterContextProvider } from 'react-router';
import type { Audience } from '~/audiences/audiences';
import { OWN_LINE } from '~/availability/line';
import { dangerNumbers, ownNumber } from '~/helplines/danger';
import { helplineById } from '~/helplines/helplines';
import { brusselsDay } from '~/hours/brussels-time';
import { hoursInWords } from '~/hours/hours-in-words';
import { longDate } from '~/i18n/long-date';
import type { Printed } from '~/material/printed';
import { siteContext } from '~/server/context.server';
import { listedNow, sayingFor } from './saying.server';

/** @param path the address on this site that the QR code opens */
export function printedFor(context: Readonly<RouterContextProvider>, audience: Audience, path: string): Printed {
  const saying = sayingFor(context, { language: 'nl', audience });
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
    shownAddress: address.replace(/^https?:\/\/(www\.)?/, ''),
    police: police.number,
    ambulance: ambulance.number,
    today: longDate(brusselsDay(saying.now), 'nl'),
  };
}

/** "Telefoon" and its hours in words, for each way that is there for this audience and whose hours are known. */
function hoursLines(
  context: Readonly<RouterContextProvider>,
  audience: Audience,
  saying: ReturnType<typeof sayingFor>,
) {
  const helpline = helplineById(allHelplines, OWN_LINE);
  const { channels } = listedNow(context, helpline);
  return channels.flatMap(({ kind, hours }) => {
    if (kind !== 'phone' && kind !== 'chat') return [];
    const forWhom = helpline.channels.find((channel) => channel.kind === kind)?.audiences;
    const words = hours === null ? null : hoursInWords(hours, 'nl');
    if (words === null || (forWhom && !forWhom.includes(audience))) return [];
    return [{ way: saying.translate(`helplines.methods.${kind}`), words }];
  });
}
