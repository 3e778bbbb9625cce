/** What was checked too long ago: a warning after a year; after 18 months the site no longer believes the hours. */
import type { Helpline } from 'content-collections';
import type { Schedule } from '~/content/settings';
import { MONTHS_BELIEVED } from '~/helplines/helpline-hours';
import { addMonths, type BrusselsDay, lastDayOf } from '~/hours/brussels-time';
import type { Fault, LineOfField } from '../fault';

const MONTHS_UNTIL_WARNING = 12;
const HOURS_FILE = 'content/opening-hours.yaml';

type CheckedHelpline = Pick<Helpline, 'id' | 'checkedOn'> & {
  channels: Pick<Helpline['channels'][number], 'hours' | 'checkedOn'>[];
};

/** Of the helplines: dates of the whole line and of each channel whose hours are shown. */
export function helplineAges(helplines: readonly CheckedHelpline[], today: BrusselsDay, lineOf: LineOfField): Fault[] {
  return helplines.flatMap(({ id, checkedOn, channels }) => {
    const file = `content/helplines/${id}.yaml`;
    const warn = (field: string, date: string | null, hasHours: boolean) =>
      ageWarning({ file, field, line: lineOf(file, field) }, date, hasHours, today);
    return [
      ...warn('checkedOn', checkedOn, false),
      ...channels.flatMap((channel, index) =>
        channel.hours === null ? [] : warn(`channels[${index}].checkedOn`, channel.checkedOn, true),
      ),
    ];
  });
}

/** Of 1712 itself: the hours that count today, and how long an answer takes. */
export function scheduleAges(schedule: Schedule, today: BrusselsDay, lineOf: LineOfField): Fault[] {
  const warn = (field: string, date: string) =>
    ageWarning({ file: HOURS_FILE, field, line: lineOf(HOURS_FILE, field) }, date, false, today);
  const regimes = (['phone', 'chat'] as const).flatMap((id) =>
    schedule[id].flatMap(({ from, until, published, checkedOn }, index) => {
      const counts = published && from <= today && (until === undefined || until >= today);
      return counts ? warn(`${id}[${index}].checkedOn`, checkedOn) : [];
    }),
  );
  return [...regimes, ...warn('reply.checkedOn', schedule.reply.checkedOn)];
}

function ageWarning(
  place: Pick<Fault, 'file' | 'line' | 'field'>,
  date: string | null,
  hasHours: boolean,
  today: BrusselsDay,
): Fault[] {
  if (date === null || today <= addMonths(lastDayOf(date), MONTHS_UNTIL_WARNING)) return [];
  const isDisbelieved = hasHours && today > addMonths(lastDayOf(date), MONTHS_BELIEVED);
  const meaning = isDisbelieved
    ? `langer dan ${MONTHS_BELIEVED} maanden geleden: de site toont deze uren niet meer en zegt "niet bekend"`
    : `langer dan ${MONTHS_UNTIL_WARNING} maanden geleden`;
  return [{ ...place, words: `nagekeken op ${date}, ${meaning}. Kijk het na en pas de datum aan` }];
}
