/** What each audience is asked after its message. One template: the audiences differ in which questions, and in words. */
import type { Audience } from '~/audiences/audiences';
import type { Registration, Schedule } from '~/content/settings';
import type { CallableNumber } from '~/helplines/danger';
import type { Saying } from '~/hours/state-words';
import type { Block, Note } from './form-props';
import { aboutBlocks, nameAndTeam } from './person-questions';
import { callAgreements, codeWord, emailBlock, howToAnswer, phoneBlock, whosePhone } from './reply-questions';

export interface FormSources {
  schedule: Schedule;
  registration: Registration;
  teams: { id: string; name: string }[];
  /** Whom a child can call itself. */
  callYourself: (CallableNumber & { name: string })[];
}

/** @param saying who reads the form, in which language, and when: the moments to call are offered from then on */
export function formBlocks(audience: Audience, saying: Saying, sources: FormSources): Block[] {
  const { translate } = saying;
  const phone = phoneBlock(audience, saying, sources.schedule);
  const answer = [howToAnswer(translate), emailBlock(translate)];
  const last = nameAndTeam(translate, sources.teams);
  if (audience === 'children') {
    return [
      ...answer,
      whosePhone(translate),
      { shows: 'if-unsafe-phone', items: [callYourselfNote(saying, sources)] },
      { shows: 'if-safe-phone', items: [...phone.items, codeWord(translate)] },
      last,
    ];
  }
  const agreed = { ...phone, items: [...phone.items, ...callAgreements(saying)] };
  return [...answer, agreed, ...aboutBlocks(audience, saying, sources.registration), last];
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
