/** How 1712 may answer, and what makes that answer safe. */
import type { Audience } from '~/audiences/audiences';
import type { Schedule } from '~/content/settings';
import { brusselsDay } from '~/hours/brussels-time';
import type { Saying } from '~/hours/state-words';
import { dateInWords } from '~/hours/words';
import type { Translate } from '~/i18n/use-text';
import type { IconName } from '~/ui/icon';
import { type CallWindow, callWindows, isAfterSchool } from './call-windows';
import type { Block, ChoiceQuestion, Question, WindowDay } from './form-props';
import { hoursInShort } from './window-words';

const ICONS: Record<'email' | 'phone' | 'none', IconName> = { email: 'write', phone: 'call', none: 'me' };

export function howToAnswer(translate: Translate): Block {
  const options = [
    { value: 'email', words: translate('contact.byEmail'), icon: ICONS.email },
    { value: 'phone', words: translate('contact.byPhone'), icon: ICONS.phone },
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

/** Asked before a number: a child may not know who else hears the telephone ring. */
export function whosePhone(translate: Translate): Block {
  return {
    shows: 'if-phone',
    items: [
      choice('phoneOwner', translate('contact.phoneOwner'), [
        ['mine', translate('contact.phoneOwnerMine'), 'me'],
        ['trusted', translate('contact.phoneOwnerTrusted'), 'friend'],
        ['home', translate('contact.phoneOwnerHome'), 'home'],
        ['unknown', translate('contact.phoneUnknown'), 'unsure'],
      ]),
      choice('phoneAnsweredBy', translate('contact.phoneAnsweredBy'), [
        ['me', translate('contact.phoneAnsweredByMe'), 'me'],
        ['trusted', translate('contact.phoneAnsweredByTrusted'), 'friend'],
        ['anyone', translate('contact.phoneAnsweredByAnyone'), 'home'],
        ['unknown', translate('contact.phoneUnknown'), 'unsure'],
      ]),
    ],
  };
}

/** The number, and when it may ring. */
export function phoneBlock(audience: Audience, saying: Saying, schedule: Schedule): Block {
  const { translate } = saying;
  return {
    shows: 'if-phone',
    items: [
      {
        kind: 'line',
        name: 'phone',
        type: 'tel',
        label: translate('contact.phone'),
        hint: translate('contact.phoneHint'),
      },
      windowQuestion(audience, saying, schedule),
    ],
  };
}

function windowQuestion(audience: Audience, saying: Saying, schedule: Schedule): Block['items'][number] {
  const { translate, now } = saying;
  const windows = callWindows(schedule, now, audience);
  if (windows.length === 0) return { kind: 'note', lines: [translate('contact.noWindows')], links: [] };
  const afterSchool = audience === 'children' ? windows.filter(isAfterSchool) : [];
  const first = afterSchool.length > 0 ? afterSchool : windows;
  const more = windows.filter((window) => !first.includes(window));
  return {
    kind: 'windows',
    label: translate('contact.callWindow'),
    hint: translate('contact.callWindowHint'),
    optional: translate('contact.optional'),
    days: byDay(first, saying),
    ...(more.length > 0 && { more: { label: translate('contact.callWindowMore'), days: byDay(more, saying) } }),
  };
}

function byDay(windows: readonly CallWindow[], { language }: Saying): WindowDay[] {
  const days = [...new Set(windows.map(({ day }) => day))];
  return days.map((day) => ({
    day: dateInWords(day, language),
    options: windows
      .filter((window) => window.day === day)
      .map((window) => ({ value: window.value, words: hoursInShort(window, language) })),
  }));
}

/** What is agreed about a call; every first choice is the safest. */
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

/** Value, words and, for who reads pictures sooner, a drawing. */
type Answer = [value: string, words: string, icon?: IconName];

function choice(name: ChoiceQuestion['name'], label: string, answers: Answer[]): ChoiceQuestion {
  const options = answers.map(([value, words, icon]) => ({ value, words, ...(icon && { icon }) }));
  return { kind: 'choices', name, label, options };
}
