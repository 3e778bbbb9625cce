/** The content as it stands: is it sound, and does it say what a visitor may expect? No hour is repeated here. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AUDIENCES } from '~/audiences/audiences';
import { helplineSchema, linesAheadSchema, openingHoursSchema } from '~/content/schemas';
import { hoursInWords } from '~/hours/hours-in-words';
import { availability } from './availability';
import { helplineFaults, scheduleFaults } from './faults';
import { forPanel } from './for-panel';
import { at } from './testing/fixtures';

const read = (file: string) => parse(readFileSync(path.join('content', file), 'utf8'));
const schedule = openingHoursSchema.parse(read('opening-hours.yaml'));
const helplines = readdirSync('content/helplines').map((file) => ({
  ...helplineSchema.parse(read(path.join('helplines', file))),
  id: path.basename(file, '.yaml'),
}));
const ahead = linesAheadSchema.parse(read('helplines-ahead.yaml'));
const sources = { schedule, helplines, ahead };

describe('the content', () => {
  it('has no faults', () => {
    expect([...scheduleFaults(schedule), ...helplineFaults(helplines)]).toEqual([]);
  });

  it('can all be said in words, in both languages', () => {
    const texts = helplines.flatMap(({ channels }) => channels.flatMap(({ hours }) => hours ?? []));
    const own = [...schedule.phone, ...schedule.chat].flatMap(({ hours }) => hours ?? []);
    const unsaid = [...texts, ...own].filter((text) => !hoursInWords(text, 'nl') || !hoursInWords(text, 'en'));
    expect(unsaid).toEqual([]);
  });

  it.each(AUDIENCES)('offers %s something besides 1712 at every hour of a week with a holiday', (audience) => {
    const start = at('2026-12-21T00:00:00+01:00').getTime();
    for (let hour = 0; hour < 7 * 24; hour += 1) {
      const { lines, elseNow } = forPanel(new Date(start + hour * 3_600_000), { audience, language: 'nl' }, sources);
      expect(elseNow.filter(({ helpline }) => helpline !== '1712')).not.toEqual([]);
      expect(lines[0]?.state).toBe('open');
    }
  });

  it.each(['children', 'teens'] as const)('has an open chat for %s on Tuesday at 20 h', (audience) => {
    const { channels } = availability(at('2026-11-24T20:00:00+01:00'), audience, sources);
    expect(channels.filter(({ id, state }) => id === 'chat' && state === 'open')).not.toEqual([]);
  });
});
