/** How 1712 may answer, and what makes that answer safe. */
import type { Translate } from '~/i18n/use-text';
import type { IconName } from '~/ui/icon';
import type { Block, ChoiceQuestion } from './form-props';

const ICONS: Record<'email' | 'phone' | 'here' | 'none', IconName> = {
  email: 'write',
  phone: 'call',
  here: 'read',
  none: 'me',
};

/** @param here whether a team answers on the site */
export function howToAnswer(translate: Translate, here: boolean): Block {
  const onSite = {
    value: 'here',
    words: translate('contact.byHere'),
    hint: translate('contact.byHereHint'),
    icon: ICONS.here,
  };
  const options = [
    { value: 'email', words: translate('contact.byEmail'), icon: ICONS.email },
    { value: 'phone', words: translate('contact.byPhone'), icon: ICONS.phone },
    ...(here ? [onSite] : []),
    { value: 'none', words: translate('contact.byNone'), hint: translate('contact.byNoneHint'), icon: ICONS.none },
  ];
  return { items: [{ kind: 'choices', name: 'replyBy', label: translate('contact.replyBy'), options }] };
}

export function emailBlock(translate: Translate): Block {
  return {
    shows: 'if-email',
    items: [
      {
        kind: 'line',
        name: 'email',
        type: 'email',
        label: translate('contact.email'),
        hint: translate('contact.emailHint'),
      },
      choice('mailboxShared', translate('contact.mailboxShared'), [
        ['no', translate('contact.mailboxSharedNo')],
        ['yes', translate('contact.mailboxSharedYes')],
        ['unknown', translate('contact.mailboxSharedUnknown')],
      ]),
      {
        kind: 'note',
        title: translate('contact.mailRulesTitle'),
        lines: [
          translate('contact.mailRulesAlone'),
          translate('contact.mailRulesShared'),
          translate('contact.mailRulesNever'),
        ],
        links: [],
      },
    ],
  };
}

/** Value, words and, for who reads pictures sooner, a drawing. */
type Answer = [value: string, words: string, icon?: IconName];

export function choice(name: ChoiceQuestion['name'], label: string, answers: Answer[]): ChoiceQuestion {
  const options = answers.map(([value, words, icon]) => ({ value, words, ...(icon && { icon }) }));
  return { kind: 'choices', name, label, options };
}
