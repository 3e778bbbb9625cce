/**
 * Every number, every hour and every closure stands twice: where the site reads it, and in words in content/confirmed.yaml.
 * So a slip in one of them is asked about before anybody is sent to a closed door; no history is needed for it.
 */
import type { Helpline } from 'content-collections';
import type { Schedule } from '~/content/settings';
import { OWN_LINE } from '~/helplines/helplines';
import type { BrusselsDay } from '~/hours/brussels-time';
import { hoursInWords } from '~/hours/hours-in-words';
import { dateInWords } from '~/hours/words';
import { CHANNEL_NAMES } from '../channel-names';
import { CONFIRMED_FILE, type Confirmed } from '../confirmed-file';
import type { Fault, LineOfField } from '../fault';

const HOURS_FILE = 'content/opening-hours.yaml';

/** Something that is so, as a person says it. */
interface Stated {
  helpline: string;
  file: string;
  field: string;
  says: string;
  /** The last day of what can be over. */
  ends?: BrusselsDay;
}

function inPlainWords(hours: string): string {
  try {
    return hoursInWords(hours, 'nl') ?? hours;
  } catch {
    // What cannot be read is another rule's to say.
    return hours;
  }
}

/** With the day of the week: who mistook the year, sees it there. */
const inFull = (day: BrusselsDay) => dateInWords(day, 'nl', true);

function ofHelpline({ id, channels }: Pick<Helpline, 'id' | 'channels'>): Stated[] {
  return channels.flatMap(({ kind, number, hours }, index) => {
    if (number === undefined && hours === null) return [];
    const parts = [
      [CHANNEL_NAMES[kind], number].filter(Boolean).join(' '),
      hours === null ? null : inPlainWords(hours),
    ];
    const field = `channels[${index}].${number === undefined ? 'hours' : 'number'}`;
    return [{ helpline: id, file: `content/helplines/${id}.yaml`, field, says: parts.filter(Boolean).join(': ') }];
  });
}

function ofSchedule(schedule: Pick<Schedule, 'phone' | 'chat' | 'closures'>): Stated[] {
  const own = { helpline: OWN_LINE, file: HOURS_FILE };
  const regimes = (['phone', 'chat'] as const).flatMap((id) =>
    schedule[id].flatMap(({ from, until, hours, published }, index) => {
      if (!published || hours === null) return [];
      const time = until === undefined ? `vanaf ${inFull(from)}` : `van ${inFull(from)} tot en met ${inFull(until)}`;
      return [{ ...own, field: `${id}[${index}].hours`, says: `${CHANNEL_NAMES[id]} ${time}: ${inPlainWords(hours)}` }];
    }),
  );
  const closures = schedule.closures.map(({ from, until, channels, reason }, index) => {
    const time = from === until ? `op ${inFull(from)}` : `van ${inFull(from)} tot en met ${inFull(until)}`;
    const says = `gesloten ${time}: ${channels.map((id) => CHANNEL_NAMES[id]).join(' en ')} (${reason.nl})`;
    return { ...own, field: `closures[${index}].from`, says, ends: until };
  });
  return [...regimes, ...closures];
}

export interface ToConfirmTwice {
  schedule: Pick<Schedule, 'phone' | 'chat' | 'closures'>;
  helplines: readonly Pick<Helpline, 'id' | 'channels'>[];
  confirmed: Confirmed;
}

/** What is not in both. @param today a day in Brussels: a closure that nobody confirmed while it lay ahead is a mistaken year */
export function confirmedFaults(
  { schedule, helplines, confirmed }: ToConfirmTwice,
  today: BrusselsDay,
  lineOf: LineOfField,
): Fault[] {
  const stated = [...ofSchedule(schedule), ...helplines.flatMap(ofHelpline)];
  const fresh = stated.filter(({ helpline, says }) => !confirmed[helpline]?.includes(says));
  const stale = Object.entries(confirmed).flatMap(([helpline, all]) =>
    all
      .map((says, index) => ({ helpline, says, field: `${helpline}[${index}]` }))
      .filter(({ says }) => !stated.some((one) => one.helpline === helpline && one.says === says)),
  );
  const asked = fresh.map(({ file, field, ...one }) => {
    const was = stale.find(({ helpline, says }) => helpline === one.helpline && isSameKind(says, one.says));
    return { file, line: lineOf(file, field), field, words: question(one, was?.says, today) };
  });
  const left = stale
    .filter((old) => !fresh.some(({ helpline, says }) => helpline === old.helpline && isSameKind(says, old.says)))
    .map(({ says, field }) => ({
      file: CONFIRMED_FILE,
      line: lineOf(CONFIRMED_FILE, field),
      field,
      words: `"${says}" staat nergens meer: haal deze regel weg, of zet terug wat verdween`,
    }));
  return [...asked, ...left];
}

/** "telefoon 102: ..." and "telefoon 103: ...". */
function isSameKind(one: string, other: string): boolean {
  return one.split(/[ :]/)[0] === other.split(/[ :]/)[0];
}

function question(
  { helpline, says, ends }: Pick<Stated, 'helpline' | 'says' | 'ends'>,
  was: string | undefined,
  today: BrusselsDay,
) {
  if (ends !== undefined && ends < today)
    return `"${says}" is al voorbij: verbeter het jaar of de dag, of haal dit weg`;
  const before = was === undefined ? '' : `, in de plaats van "${was}"`;
  return `klopt dit? "${says}". Kijk het na bij de bron, en zet het dan in ${CONFIRMED_FILE} bij "${helpline}"${before}`;
}
