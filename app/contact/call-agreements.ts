/** What can be agreed about a call, behind a fold; every first choice is the safest. */
import { brusselsDay } from '~/hours/brussels-time';
import type { Saying } from '~/hours/state-words';
import type { Translate } from '~/i18n/use-text';
import type { Question } from './form-props';
import { choice } from './reply-questions';

export function callAgreements({ translate, now }: Saying): Question[] {
  return [
    {
      kind: 'line',
      name: 'callUntil',
      type: 'date',
      label: translate('contact.callUntil'),
      hint: translate('contact.callUntilHint'),
      optional: translate('contact.optional'),
      min: brusselsDay(now),
    },
    choice('voicemail', translate('contact.voicemail'), [
      ['no', translate('contact.voicemailNo')],
      ['yes', translate('contact.voicemailYes')],
    ]),
    choice('textMessage', translate('contact.textMessage'), [
      ['no', translate('contact.textMessageNo')],
      ['yes', translate('contact.textMessageYes')],
    ]),
    choice('introduceAs', translate('contact.introduceAs'), [
      ['neutral', translate('contact.introduceAsNeutral')],
      ['1712', translate('contact.introduceAs1712')],
    ]),
    codeWord(translate),
  ];
}

export function codeWord(translate: Translate): Question {
  return {
    kind: 'line',
    name: 'codeWord',
    type: 'text',
    label: translate('contact.codeWord'),
    hint: translate('contact.codeWordHint'),
    optional: translate('contact.optional'),
  };
}
