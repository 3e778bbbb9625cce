/** What may be shown of a month: its rows in tens. tens.ts is the rule; here stands which published counts a row is part of. */
import { apart, type Look } from './looks';
import { DIRECT, OWN_SITE } from './referrer';
import { type CountedDays, type CountedMessage, type CountedTotal, type CountedUnmet, campaignOf } from './report';
import { type Part, toTens } from './tens';

/** @param counted all of one month that is over: months are shown whole and once, so that none can be taken from another */
export function published({ totals, hours, unmet, messages }: CountedDays): CountedDays {
  const { looks, answers } = apart(hours, unmet);
  const shown = toTens(looks.map(lookPart)).map(({ row, count }) => ({ ...row, views: count }));
  return {
    totals: toTens(totals.flatMap(viewParts)).map(({ row, count }) => ({ ...row, views: count })),
    hours: shown.map(({ tried, ...row }) => row),
    unmet: [
      ...shown.flatMap(({ tried, ...row }) => (tried ? [{ ...row, tried }] : [])),
      ...toTens(answers.map(answerPart)).map(({ row, count }) => ({ ...row, views: count })),
    ],
    messages: toTens(messages.map(messagePart)).map(({ row, count }) => ({ ...row, messages: count })),
  };
}

/**
 * Each campaign is a stream of its own: its page is never shown more often than the days on which it could be seen. What is
 * left of it counts for the pages beside it.
 */
function viewParts(row: CountedTotal): Part<CountedTotal>[] {
  const { page, section, device, referrer, views } = row;
  const isEntry = referrer !== OWN_SITE;
  const names = [device, ...(isEntry ? ['entry'] : []), ...(isEntry && referrer !== DIRECT ? ['referred'] : [])];
  // Which page it was is not published, but of a campaign.
  const other = { row: { ...row, page: '' }, day: '', names: [section, `from ${referrer}`, ...names], stream: '' };
  const code = campaignOf(page);
  if (code === null) return [{ ...other, count: views }];
  const own = { ...other, row, names: [...other.names, ...names.map((name) => `${code} ${name}`)], stream: code };
  return [
    { ...own, count: views },
    { ...other, count: 0 },
  ];
}

function lookPart(row: Look): Part<Look> {
  const { day, views, tried } = row;
  const names = statesOf(row);
  return {
    row,
    count: views,
    day,
    names: tried ? [...names, ...names.map((name) => `unmet ${name}`)] : names,
    stream: tried ? 'unmet' : '',
  };
}

function answerPart(row: CountedUnmet): Part<CountedUnmet> {
  return { row, count: row.views, day: row.day, names: [row.tried, ...statesOf(row)], stream: '' };
}

function messagePart(row: CountedMessage): Part<CountedMessage> {
  const { day, hour, section, messages } = row;
  return { row, count: messages, day, names: [String(hour), section], stream: '' };
}

function statesOf({ hour, phone, chat }: Pick<Look, 'hour' | 'phone' | 'chat'>): string[] {
  const states = [`phone ${phone}`, `chat ${chat}`];
  return [String(hour), ...states, ...states.map((state) => `${hour} ${state}`)];
}
