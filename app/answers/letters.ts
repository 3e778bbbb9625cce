/** The mails about an answer on the site, besides the first one. Dutch, for the team; plain text, lines ended with LF. */
import type { TeamId } from '~/content/settings';
import { MARK_EXPLAINED, visitorLines } from '~/forms/visitor-words';
import type { BrusselsDay } from '~/hours/brussels-time';
import { dateInWords } from '~/hours/words';
import type { Letter } from '~/outbox/letter';

/** Where a team answers. */
export const DESK_PATH = '/beheer/antwoord';

/** How to answer, for the top of a mail. The key follows the "#": that part of an address never reaches a server or a log. */
export function deskRules(answerKey: string, siteUrl: URL): string[] {
  return [
    'OP DE SITE: deze persoon leest het antwoord daar, met vijf woorden die alleen deze persoon heeft.',
    `Antwoordsleutel: ${answerKey}`,
    new URL(`${DESK_PATH}#${answerKey}`, siteUrl).href,
    'Wie deze sleutel heeft, kan antwoorden: stuur deze mail niet verder.',
    'NIET bellen, NIET mailen.',
  ];
}

interface About {
  team: TeamId;
  /** Of the first letter: the team knows the conversation by it. */
  reference: string;
}

/** What somebody wrote back, below an answer. */
export function letterBack(
  { team, reference }: About,
  { text, answerKey, siteUrl }: { text: string; answerKey: string; siteUrl: URL },
): Letter {
  return {
    team,
    subject: `1712 ${reference} vervolg`,
    text: [
      `Code: ${reference} (vervolg op een gesprek op de site)`,
      MARK_EXPLAINED,
      '',
      'ZO ANTWOORD JE',
      ...deskRules(answerKey, siteUrl),
      '',
      'BERICHT',
      visitorLines(text),
      '',
    ].join('\n'),
  };
}

/** One reminder, when nobody answered in the time that was promised. The key stands in the first mail alone. */
export function reminder({ team, reference }: About, waitingSince: BrusselsDay): Letter {
  return {
    team,
    subject: `1712 ${reference} wacht op antwoord`,
    text: [
      `Code: ${reference}`,
      '',
      `Deze persoon wacht sinds ${dateInWords(waitingSince, 'nl')} op een antwoord op de site.`,
      'Open de mail met deze code. Daarin staan de sleutel en de link om te antwoorden.',
      'Dit is de enige herinnering.',
      '',
    ].join('\n'),
  };
}
