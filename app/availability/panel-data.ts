/** The contact panel as words: everything a view needs to print, in the reader's language. Times come from the data. */
import type { Schedule } from '~/content/settings';
import { helplineById, OWN_LINE } from '~/helplines/helplines';
import { earliestIso } from '~/hours/moments';
import { readOn } from '~/hours/working-days';
import { comesForward } from './audience-lines';
import { type AvailabilitySources, availability } from './availability';
import { forPanel, type PanelLine } from './for-panel';
import type { Headline } from './headline';
import type { PanelData } from './panel-view';
import { type PanelReader, PanelWords } from './panel-words';
import { quietInWords } from './quiet-words';
import { signatureOf } from './signature';

/** The panel for a reader at an instant, and when anything in it changes (ISO; null when nothing is known to). */
export function panelData(reader: PanelReader, sources: AvailabilitySources & { schedule: Schedule }) {
  const { now } = reader;
  const panel = forPanel(now, reader, sources);
  const words = new PanelWords(reader);
  // The others stand under "Geen antwoord?": too many lines make the choice harder.
  const shown = panel.lines.filter(({ helpline, id }) => comesForward(helpline, id, sources.ahead, reader));
  const working = shown.filter(isWorking);
  const waiting = shown.filter((line) => !isWorking(line));
  const later = panel.lines.filter((line) => line.state !== 'open' && !shown.includes(line));
  const callbackFirst = panel.headline.says === 'own-busy';
  const first = panel.lines.find(({ state, speaks }) => state === 'open' && speaks);
  const writeWords = words.read(readOn(sources.schedule, now));
  const feed = availability(now, reader.audience, sources);
  // The feed has lines in Dutch that a panel in another language does not show: its mark changes with them too.
  const nextChange = earliestIso([panel.nextChange, feed.nextChange]);
  const data: PanelData = {
    headline: words.headline(panel.headline),
    lit: words.lit(panel.headline, first, writeWords),
    working: working.map((line) => words.line(line)),
    besides: working.filter((line) => callbackFirst || line !== first).map((line) => words.line(line)),
    waiting: waiting.map((line) => words.line(line)),
    closedWords: waiting
      .filter((line) => !isSaid(line, panel.headline))
      .map((line) => ({ method: line.id, words: words.closed(line) })),
    facts: words.facts(helplineById(sources.helplines, OWN_LINE)),
    openNow: panel.elseNow.map((line) => words.line(line)),
    later: later.map((line) => words.line(line)),
    laterWords: later.map((line) => words.closed(line)),
    opensNext: words.opensNext(panel),
    callbackFirst,
    writeWords,
    quiet: quietInWords(sources.schedule, reader),
    contactPath: reader.contactPath,
    chatsPath: reader.chatPath,
    busyPath: reader.busyPath,
    fresh: {
      signature: signatureOf(feed.channels),
      nextChange,
      path: reader.panelPath,
    },
  };
  return { data, nextChange };
}

/** The headline says already when 1712's phone opens. Why it is closed on another day than usual it does not say. */
function isSaid({ helpline, id, holiday, closure }: PanelLine, headline: Headline): boolean {
  const saysWhen = 'phoneOpensAt' in headline && headline.phoneOpensAt !== null;
  return saysWhen && helpline === OWN_LINE && id === 'phone' && !holiday && !closure;
}

function isWorking({ state }: PanelLine): boolean {
  return state === 'open' || state === 'busy';
}
