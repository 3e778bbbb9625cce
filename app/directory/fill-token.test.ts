import { allHelplines } from 'content-collections';
import { expect, test } from 'vitest';
import { fillTokens } from '~/content/prose';
import { linesAhead, schedule } from '~/content/settings';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';
import { tokenFiller } from './fill-token';
import { listedHelpline } from './listing';

const reader = { language: 'nl', audience: 'children' as const };

/** @param time in Brussels */
function filled(text: string, time: string): string {
  const now = new Date(`${time}+01:00`);
  const fill = tokenFiller({
    helplines: allHelplines,
    listed: (line) => listedHelpline(line, { schedule, helplines: allHelplines, ahead: linesAhead, live: {} }, now),
    saying: { now, language: 'nl', translate: translatorFor(texts, reader) },
    replyTime: '',
    busyPath: '/kinderen/bezet',
  });
  return fillTokens(text, fill);
}

test.each([
  ['a line that is open is called', '{{bel:awel}}', '2026-11-30T17:00', '<a href="tel:102">102</a>'],
  [
    'one that is closed leads to who is there now',
    '{{bel:awel}}',
    '2026-11-30T23:00',
    '<a href="/kinderen/bezet">102</a>',
  ],
  [
    'so does 1712 on a Sunday',
    '{{bel:1712}}',
    '2026-11-29T15:00',
    '<a href="/kinderen/bezet" aria-label="1712, 17 12">1712</a>',
  ],
  ['the police is always called', '{{bel:politie-101}}', '2026-11-29T03:00', '<a href="tel:101">101</a>'],
  // Whose hours nobody knows may be there.
  [
    'a line of unknown hours is called',
    '{{bel:payoke}}',
    '2026-11-29T15:00',
    '<a href="tel:032011690">03\u00a0201\u00a016\u00a090</a>',
  ],
])('%s', (_what, text, time, html) => expect(filled(text, time)).toBe(html));
