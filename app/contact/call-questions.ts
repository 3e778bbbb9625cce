/** Asking for a call, in three small steps: whose telephone, its number, when. */
import type { Schedule } from '~/content/settings';
import type { Saying } from '~/hours/state-words';
import type { Translate } from '~/i18n/use-text';
import { callAgreements, codeWord } from './call-agreements';
import type { Block, BlockItem, LineQuestion, ListQuestion, Note, Question } from './form-props';
import { choice } from './reply-questions';
import { windowItem } from './window-question';

/** What is safe is agreed; who wants something else unfolds it. */
export function callBlocks(saying: Saying, schedule: Schedule): Block[] {
  const { translate } = saying;
  return [
    {
      shows: 'if-phone',
      items: [
        { ...phoneOwnerList(translate), step: 1 },
        { ...phoneNumber(translate), step: 2 },
        windowItem('adults', saying, schedule),
        safeDefaults(translate),
      ],
    },
    { shows: 'if-phone', fold: translate('contact.agreements'), items: callAgreements(saying) },
  ];
}

/** The same for a child, which may not know who else hears the telephone ring: that is asked before its number. */
export function childCallBlocks(saying: Saying, schedule: Schedule, callYourself: Note): Block[] {
  const { translate } = saying;
  const [owner, answerer] = whosePhone(translate);
  return [
    { shows: 'if-phone', items: [{ ...owner, step: 1 }, answerer] },
    { shows: 'if-unsafe-phone', items: [callYourself] },
    {
      shows: 'if-safe-phone',
      items: [
        { ...phoneNumber(translate), step: 2 },
        windowItem('children', saying, schedule),
        safeDefaults(translate),
      ],
    },
    { shows: 'if-safe-phone', fold: translate('contact.agreements'), items: [codeWord(translate)] },
  ];
}

function whosePhone(translate: Translate): [Question, Question] {
  return [
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
  ];
}

/** In one line: whoever is older knows it, and need not say it. */
function phoneOwnerList(translate: Translate): ListQuestion {
  const options = [
    { value: '', words: translate('contact.unsaid') },
    { value: 'mine', words: translate('contact.phoneOwnerMine') },
    { value: 'trusted', words: translate('contact.phoneOwnerTrusted') },
    { value: 'home', words: translate('contact.phoneOwnerHome') },
  ];
  return {
    kind: 'list',
    name: 'phoneOwner',
    label: translate('contact.phoneOwner'),
    optional: translate('contact.optional'),
    groups: [{ options }],
  };
}

function phoneNumber(translate: Translate): LineQuestion {
  return {
    kind: 'line',
    name: 'phone',
    type: 'tel',
    label: translate('contact.phone'),
    hint: translate('contact.phoneHint'),
  };
}

/** What holds for a call where nothing else is chosen, in a sentence. */
function safeDefaults(translate: Translate): BlockItem {
  return { kind: 'note', lines: [translate('contact.safeDefaults')], links: [] };
}
