/** Who writes, and about what. All of it may stay empty, and says why it is asked. */
import type { Audience } from '~/audiences/audiences';
import type { LinesAhead, Registration } from '~/content/settings';
import { helplinePath } from '~/helplines/helplines';
import type { Saying } from '~/hours/state-words';
import { inLanguage } from '~/i18n/phrases';
import type { Translate } from '~/i18n/use-text';
import type { BlockItem, ListQuestion, Note, Question } from './form-props';

/** What the content lists. */
interface Lists {
  registration: Registration;
  consult: LinesAhead['consult'];
}

/** The role and what follows from it, then what fewer want to say. */
export function aboutItems(
  audience: 'teens' | 'adults',
  saying: Saying,
  { registration, consult }: Lists,
): BlockItem[] {
  const { translate } = saying;
  const alsoYou: Note = { kind: 'note', lines: [translate('contact.alsoYou')], links: [] };
  const forAdults: BlockItem[] = [
    { ...relationQuestion(saying, registration), shows: 'if-around' },
    { ...betterDoor(saying, consult), shows: 'if-work' },
  ];
  return [
    roleQuestion(audience, translate),
    { ...alsoYou, shows: 'if-perpetrator' },
    ...(audience === 'adults' ? forAdults : []),
    ...moreQuestions(audience, saying, registration),
  ];
}

function roleQuestion(audience: Audience, translate: Translate): Question {
  const options = [
    { value: 'victim', words: translate('contact.roleVictim') },
    { value: 'bystander', words: translate('contact.roleBystander') },
    { value: 'perpetrator', words: translate('contact.rolePerpetrator') },
    ...(audience === 'adults' ? [{ value: 'professional', words: translate('contact.roleProfessional') }] : []),
    { value: 'other', words: translate('contact.roleOther') },
    { value: '', words: translate('contact.unsaid') },
  ];
  return {
    kind: 'choices',
    name: 'role',
    label: translate('contact.role'),
    hint: translate('contact.roleHint'),
    optional: translate('contact.optional'),
    options,
  };
}

function relationQuestion({ translate, language }: Saying, { relations }: Registration): ListQuestion {
  const options = (group: Registration['relations'][number]['group']) =>
    relations
      .filter((relation) => relation.group === group)
      .map(({ code, value, nl, en, register }) => ({
        value: value ?? code,
        words: inLanguage({ nl: nl ?? register, en }, language),
      }));
  return {
    kind: 'list',
    name: 'relation',
    label: translate('contact.relation'),
    hint: translate('contact.relationHint'),
    optional: translate('contact.optional'),
    groups: [
      { options: [{ value: '', words: translate('contact.unsaid') }] },
      { label: translate('contact.relationVictim'), options: options('victim') },
      { label: translate('contact.relationPerpetrator'), options: options('perpetrator') },
      { label: translate('contact.relationWork'), options: options('work') },
    ],
  };
}

/** The directory is in Dutch. */
function betterDoor({ translate, language }: Saying, consult: Lists['consult']): Note {
  const foreign = language === 'nl' ? {} : { foreign: { language: 'nl', words: translate('site.inDutch') } };
  return {
    kind: 'note',
    title: translate('contact.betterDoorTitle'),
    lines: [translate('contact.betterDoor')],
    links: consult.map(({ helpline, says }) => ({
      href: helplinePath(helpline),
      words: inLanguage(says, language),
      ...foreign,
    })),
  };
}

function moreQuestions(audience: 'teens' | 'adults', saying: Saying, { themes }: Registration): Question[] {
  const { translate, language } = saying;
  const optional = translate('contact.optional');
  const asked = themes.flatMap(({ id, [audience]: words }) =>
    words ? [{ value: id, words: inLanguage(words, language) }] : [],
  );
  return [
    {
      kind: 'list',
      name: 'theme',
      label: translate('contact.theme'),
      hint: translate('contact.themeHint'),
      optional,
      groups: [{ options: [{ value: '', words: translate('contact.unsaid') }, ...asked] }],
    },
    yesNoOrUnsaid('now', translate),
    yesNoOrUnsaid('otherHelp', translate),
    {
      kind: 'line',
      name: 'earlierReference',
      type: 'text',
      label: translate('contact.earlierReference'),
      hint: translate('contact.earlierReferenceHint'),
      optional,
    },
  ];
}

/** What was chosen can be taken back: a radio button alone cannot. */
function yesNoOrUnsaid(name: 'now' | 'otherHelp', translate: Translate): Question {
  return {
    kind: 'choices',
    name,
    label: translate(`contact.${name}`),
    hint: translate(`contact.${name}Hint`),
    optional: translate('contact.optional'),
    options: [
      { value: 'yes', words: translate(`contact.${name}Yes`) },
      { value: 'no', words: translate(`contact.${name}No`) },
      { value: '', words: translate('contact.unsaid') },
    ],
  };
}

export function nameAndTeam(translate: Translate, teams: readonly { id: string; name: string }[]): Question[] {
  return [
    {
      kind: 'line',
      name: 'name',
      type: 'text',
      label: translate('contact.name'),
      hint: translate('contact.nameHint'),
      optional: translate('contact.optional'),
    },
    {
      kind: 'list',
      name: 'province',
      label: translate('contact.province'),
      hint: translate('contact.provinceHint'),
      groups: [
        {
          options: [
            { value: 'unknown', words: translate('contact.provinceUnknown') },
            ...teams.map(({ id, name }) => ({ value: id, words: name })),
          ],
        },
      ],
    },
  ];
}
