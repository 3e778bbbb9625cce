/** What each audience is asked after its message. One template: the audiences differ in which questions, and in words. */
import type { Audience } from '~/audiences/audiences';
import type { LinesAhead, Registration, Schedule } from '~/content/settings';
import type { CallableNumber } from '~/helplines/danger';
import type { Saying } from '~/hours/state-words';
import { callBlocks, childCallBlocks } from './call-questions';
import { replyDateInWords } from './contact-times';
import type { Block, Note, WordsQuestion } from './form-props';
import { aboutItems, nameAndTeam } from './person-questions';
import { emailBlock, howToAnswer } from './reply-questions';

export interface FormSources {
  schedule: Schedule;
  registration: Registration;
  teams: { id: string; name: string }[];
  /** Whether the team that gets what has no team answers on the site. */
  answersHere: boolean;
  /** Whom somebody can consult who asks for work. */
  consult: LinesAhead['consult'];
  /** Whom a child can call itself. */
  callYourself: (CallableNumber & { name: string })[];
}

/**
 * How to be answered, then, behind one fold, what nobody has to say.
 * @param saying who reads the form, in which language, and when: the moments to call are offered from then on
 */
export function formBlocks(audience: Audience, saying: Saying, sources: FormSources): Block[] {
  const { translate } = saying;
  const calls =
    audience === 'children'
      ? childCallBlocks(saying, sources.schedule, callYourselfNote(saying, sources))
      : callBlocks(saying, sources.schedule);
  const about = audience === 'children' ? [] : aboutItems(audience, saying, sources);
  const more: Block = {
    fold: translate('contact.more'),
    items: [...about, ...nameAndTeam(translate, sources.teams)],
  };
  const here: Block = { shows: 'if-here', items: [wordsQuestion(saying, sources.schedule)] };
  const answers = [howToAnswer(translate, sources.answersHere), ...(sources.answersHere ? [here] : [])];
  return [...answers, emailBlock(translate), ...calls, more];
}

function wordsQuestion({ translate, now, language }: Saying, schedule: Schedule): WordsQuestion {
  const date = replyDateInWords(schedule, now, language);
  return { kind: 'words', label: translate('contact.wordBack'), hint: translate('contact.wordsTitle', { date }) };
}

function callYourselfNote({ translate }: Saying, { callYourself }: FormSources): Note {
  return {
    kind: 'note',
    title: translate('contact.callYourselfTitle'),
    lines: [translate('contact.callYourself')],
    links: callYourself.map(({ name, number, href }) => ({
      href,
      words: translate(name === number ? 'panel.call' : 'panel.callName', { name, number }),
    })),
  };
}
