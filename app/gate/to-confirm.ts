/** What still has to be confirmed before anybody may rely on it: for `npm run check:content -- --te-bevestigen`. */
import type { Helpline } from 'content-collections';
import { type OpenPoint, OURSELVES, plainPoint } from '~/content/open-point';
import type { Schedule } from '~/content/settings';
import { OWN_LINE } from '~/helplines/helplines';
import type { BrusselsDay } from '~/hours/brussels-time';
import { CHANNEL_NAMES } from './channel-names';
import type { CheckedText } from './checked-page';
import type { LineOfField } from './fault';

export interface ToConfirm {
  file: string;
  line: number | null;
  /** How people call it: the title of a page, the name of a helpline. */
  title: string;
  /** In Dutch. */
  points: OpenPoint[];
  /** Where the facts come from that have to be confirmed. */
  sources: string[];
}

export function pagesToConfirm(pages: readonly (CheckedText & { title: string })[]): ToConfirm[] {
  return pages
    .filter(({ toConfirm }) => toConfirm.length > 0)
    .map(({ file, lineOf, title, toConfirm, sources }) => ({
      file,
      line: lineOf('toConfirm'),
      title,
      points: toConfirm,
      sources: sources.map(sourceInWords),
    }));
}

export function helplinesToConfirm(helplines: readonly Helpline[], lineOf: LineOfField): ToConfirm[] {
  return helplines.flatMap((helpline) => {
    const file = `content/helplines/${helpline.id}.yaml`;
    const ofTheLine = (point: string) => ({ ...plainPoint(point), ask: helpline.name });
    const points = [
      ...helpline.toConfirm,
      // The hours of 1712 itself stand in content/opening-hours.yaml.
      ...(helpline.id === OWN_LINE ? [] : helpline.channels.flatMap(channelPoints)).map(ofTheLine),
      ...(helpline.checkedOn === null ? ['De lijn zelf is nog nooit nagekeken (checkedOn).'] : []).map(ofTheLine),
    ];
    if (points.length === 0) return [];
    const line = lineOf(file, 'toConfirm') ?? 1;
    return [{ file, line, title: helpline.name, points, sources: helpline.sources.map(sourceInWords) }];
  });
}

/** A form, a forum and a site are there without hours; whoever listens or opens a door has hours. */
const WITH_HOURS = ['phone', 'chat', 'visit'];

function channelPoints({ kind, hours, checkedOn }: Helpline['channels'][number]): string[] {
  const name = CHANNEL_NAMES[kind];
  if (hours === null) return WITH_HOURS.includes(kind) ? [`Uren van ${name} niet bekend.`] : [];
  return checkedOn === null ? [`Uren van ${name} nog niet nagekeken (checkedOn).`] : [];
}

/** Hours of 1712 itself that are not known today. */
export function scheduleToConfirm(schedule: Schedule, today: BrusselsDay, lineOf: LineOfField): ToConfirm[] {
  const file = 'content/opening-hours.yaml';
  return (['phone', 'chat'] as const).flatMap((id) =>
    schedule[id].flatMap(({ from, until, published, hours, note, source }, index) => {
      const counts = published && from <= today && (until === undefined || until >= today);
      const points = [
        ...(counts && hours === null ? [`Uren van ${CHANNEL_NAMES[id]} niet bekend.`] : []),
        ...(counts && note ? [note.trim()] : []),
        // Whoever dials when it is closed may not dial again.
      ].map((point) => ({ ...plainPoint(point), mustKnow: true }));
      if (points.length === 0) return [];
      return [
        {
          file,
          line: lineOf(file, `${id}[${index}]`),
          title: `Uren van 1712: ${CHANNEL_NAMES[id]}`,
          points,
          sources: [source],
        },
      ];
    }),
  );
}

function sourceInWords({ name, date }: { name: string; date: string }): string {
  return `${name} (${date === 'undated' ? 'zonder datum' : date})`;
}

/** As lines to print. */
export function printToConfirm(entries: readonly ToConfirm[]): string {
  const points = entries.reduce((sum, entry) => sum + entry.points.length, 0);
  const lines = entries.map(({ file, line, title, points, sources }) =>
    [
      `${title}  (${file}${line === null ? '' : `:${line}`})`,
      ...points.map(
        ({ point, mustKnow, ask }) =>
          `  - ${point}${ask === OURSELVES ? '' : ` (${ask})`}${mustKnow ? ' [moet bekend zijn]' : ''}`,
      ),
      `    bronnen: ${sources.join('; ')}`,
    ].join('\n'),
  );
  return [`Nog te bevestigen: ${points} punten in ${entries.length} bestanden.`, ...lines].join('\n\n');
}
