/** What stands on everything that is printed for an audience, from the data as they are now. */
import { allHelplines, type Helpline } from 'content-collections';
import { linesAhead } from '~/content/settings';
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
export function printedFor(context: RouterContext, reader: Reader, path: string): Printed {
  const saying = sayingFor(context, reader);
  const { siteUrl } = context.get(siteContext).services.config;
  const address = new URL(path, siteUrl).href;
  const { police, ambulance } = dangerNumbers(allHelplines);
  return {
    audience: reader.audience,
    ...(ownLine().languages.includes(reader.language)
      ? ownWays(context, reader, saying)
      : spokenWays(context, reader, saying)),
    address,
    shownAddress: address.replace(/^https?:\/\/(www\.)?|\/$/g, ''),
    police: police.number,
    ambulance: ambulance.number,
    today: longDate(brusselsDay(saying.now), reader.language),
  };
}

type Ways = Pick<Printed, 'number' | 'free' | 'hours'>;

const ownLine = () => helplineById(allHelplines, OWN_LINE);

/** "Telefoon" and its hours in words, for each way of 1712 that is there for this audience and whose hours are known. */
function ownWays(context: RouterContext, { audience }: Reader, { language, translate }: Saying): Ways {
  const helpline = ownLine();
  const hours = listedNow(context, helpline).channels.flatMap(({ kind, hours: known }) => {
    if (kind !== 'phone' && kind !== 'chat') return [];
    const forWhom = helpline.channels.find((channel) => channel.kind === kind)?.audiences;
    const words = known === null ? null : hoursInWords(known, language);
    if (words === null || (forWhom && !forWhom.includes(audience))) return [];
    return [{ way: translate(`helplines.methods.${kind}`), words }];
  });
  return { number: ownNumber(allHelplines).number, free: helpline.free === true, hours };
}

/** The lines that speak the language, those whose hours are known ahead; then 1712, and that it answers in Dutch. */
function spokenWays(context: RouterContext, { audience }: Reader, { language, translate }: Saying): Ways {
  const lines = (linesAhead.spoken[language]?.[audience] ?? [])
    .flatMap((id) => callableLine(context, helplineById(allHelplines, id), language))
    .toSorted((one, other) => Number(one.words === null) - Number(other.words === null));
  const [first] = lines;
  if (!first) throw new Error(`content/helplines-ahead.yaml: spoken.${language}.${audience}: no line with a number`);
  const own = callableLine(context, ownLine(), language).flatMap(({ number, words }) =>
    words === null ? [] : [{ way: number, words: translate('material.callInDutch', { hours: words }) }],
  );
  const named = lines.map(({ number, name, words }) => ({
    way: number,
    words: words === null ? name : `${name}, ${words}`,
  }));
  return { number: first.number, free: first.free, hours: [...named, ...own] };
}

/** A line that can be called, with its hours in words as far as they are known. */
function callableLine(context: RouterContext, helpline: Helpline, language: string) {
  const phone = listedNow(context, helpline).channels.find(({ kind }) => kind === 'phone');
  if (!phone?.number) return [];
  const words = phone.hours === null ? null : hoursInWords(phone.hours, language);
  return [{ number: phone.number, name: helpline.name, free: helpline.free === true, words }];
}
