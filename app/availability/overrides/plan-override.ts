/** What a form under /beheer asks for, or what is wrong with it, at its field. In Dutch only: it is not for visitors. Pure. */
import { AUDIENCES } from '~/audiences/audiences';
import { type HoursOverride, otherHoursOf } from '~/hours/overrides';
import { DAY } from '~/platform/durations';
import type { SummaryEntry } from '~/ui/error-summary';
import { UNPRINTABLE } from '../live/live-rules';
import { wallTime } from '../live/switch-form';
import { CHANNEL_CHOICES, channelsOf } from '../live/switch-values';
import type { News, OverrideBody } from './override';
import { type HideableNumber, LONGEST_NEWS, type OverrideValues, REASONS, type Subject } from './override-values';

type Planned = { body: OverrideBody } | { faults: SummaryEntry[] };

const LONGEST_REASON = 60;
const LONGEST_SPAN = 31 * DAY;
const FURTHEST = 366 * DAY;

export function planOverride(
  subject: Subject,
  values: OverrideValues,
  hideable: readonly HideableNumber[],
  now: Date,
): Planned {
  if (subject === 'hours') return planHours(values, now);
  return subject === 'news' ? planNews(values, now) : planHidden(values, hideable);
}

function planHours(values: OverrideValues, now: Date): Planned {
  const choice = CHANNEL_CHOICES.find((known) => known === values.channel);
  const kind = (['closure', 'hours'] as const).find((known) => known === values.kind);
  const [from, until] = [wallTime(values.from), wallTime(values.until)];
  const entries = [
    ...faultAt('kind', kind ? null : 'Kies wat er verandert.'),
    ...faultAt('channel', choice ? null : 'Kies voor welke lijn het is.'),
    ...faultAt('from', from ? null : 'Vul in vanaf welke dag en welk uur.'),
    ...faultAt('until', until ? endFault(from, until, now) : 'Vul in tot welke dag en welk uur.'),
    ...faultAt('reason', lineFault(values.reason, LONGEST_REASON, 'Schrijf in een paar woorden waarom.')),
  ];
  if (entries.length > 0 || !choice || !kind || !from || !until) return { faults: entries };
  const reason = REASONS.find(({ nl }) => nl === values.reason.toLowerCase()) ?? { nl: values.reason };
  const body: HoursOverride = { kind, channels: channelsOf(choice), from, until, reason };
  if (kind === 'closure') return { body };
  const { opens, closes } = otherHoursOf(body);
  const words = 'Open van en open tot zijn uren van een dag: het tweede komt na het eerste.';
  return opens < closes ? { body } : { faults: [{ fieldId: 'until', words }] };
}

function endFault(from: Date | null, until: Date, now: Date): string | null {
  if (until <= now) return 'Kies een einde dat nog moet komen.';
  if (until.getTime() - now.getTime() > FURTHEST) return 'Dat is meer dan een jaar ver.';
  if (from && until <= from) return 'Het einde komt na het begin.';
  if (from && until.getTime() - from.getTime() > LONGEST_SPAN)
    return 'Dat is meer dan een maand. Vraag het wie de uren van de site aanpast.';
  return null;
}

function planNews({ words, audience, until: text }: OverrideValues, now: Date): Planned {
  const until = wallTime(text);
  const forWhom = (['all', ...AUDIENCES] as const).find((known) => known === audience);
  const entries = [
    ...faultAt('words', lineFault(words, LONGEST_NEWS, 'Schrijf wat bezoekers moeten weten.')),
    ...faultAt('audience', forWhom ? null : 'Kies voor wie het is.'),
    ...faultAt('until', until ? endFault(null, until, now) : 'Vul in tot welke dag en welk uur.'),
  ];
  if (entries.length > 0 || !forWhom || !until) return { faults: entries };
  const body: News = { kind: 'news', words, audience: forWhom, until };
  return { body };
}

function planHidden({ helpline }: OverrideValues, hideable: readonly HideableNumber[]): Planned {
  const found = hideable.find(({ id }) => id === helpline);
  if (!found) return { faults: [{ fieldId: 'helpline', words: 'Kies de hulplijn waarvan het nummer niet klopt.' }] };
  return { body: { kind: 'hidden', helpline, number: found.number, until: null } };
}

function lineFault(text: string, longest: number, missing: string): string | null {
  if (text === '') return missing;
  if (UNPRINTABLE.test(text)) return 'Schrijf gewone tekst op één regel.';
  // In characters as people count them, not in the halves that JavaScript counts.
  const length = [...text].length;
  return length > longest ? `Maak het korter: ${length} tekens, hoogstens ${longest}.` : null;
}

function faultAt(fieldId: keyof OverrideValues, words: string | null): SummaryEntry[] {
  return words === null ? [] : [{ fieldId, words }];
}
