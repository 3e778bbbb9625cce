/** The real content as the site reads it, straight from its files, so that no stale build can stand between. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { AvailabilitySources } from '~/availability/line';
import { helplineSchema, linesAheadSchema, openingHoursSchema } from '~/content/schemas';

const HOURS_FILE = 'content/opening-hours.yaml';
const HELPLINES = 'content/helplines';
const AHEAD_FILE = 'content/helplines-ahead.yaml';

const read = (file: string) => readFileSync(file, 'utf8');

/** What the site makes of a text such as that of content/opening-hours.yaml. */
export function scheduleOf(yaml: string) {
  return openingHoursSchema.parse(parse(yaml));
}

/** The same for a text with nothing but regimes and closures. */
export function regimesOf(yaml: string) {
  return openingHoursSchema.pick({ phone: true, chat: true, closures: true }).parse(parse(yaml));
}

export const hoursText = read(HOURS_FILE);
export const schedule = scheduleOf(hoursText);
export const helplines = readdirSync(HELPLINES)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    ...helplineSchema.parse(parse(read(path.join(HELPLINES, file)))),
    id: path.basename(file, '.yaml'),
  }));
const ahead = linesAheadSchema.parse(parse(read(AHEAD_FILE)));
export const sources: AvailabilitySources = { schedule, helplines, ahead };
