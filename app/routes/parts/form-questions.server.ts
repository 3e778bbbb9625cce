/** The questions of a contact form. Only the clock changes them (the moments to call), so they are made once a minute. */
import { allHelplines } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import { type FormSources, formBlocks } from '~/contact/form-blocks';
import type { Block } from '~/contact/form-props';
import { registration, schedule, teamList } from '~/content/settings';
import { callable, ownNumber } from '~/helplines/danger';
import { helplineById } from '~/helplines/helplines';
import { inLanguage, type Saying } from '~/hours/state-words';

/** Whom a child is told to call itself: 1712, and the line that is there for children. */
const FOR_CHILDREN = 'awel';
const MINUTE = 60_000;

const made = new Map<string, { minute: number; blocks: Block[] }>();

export function formQuestions(audience: Audience, saying: Saying): Block[] {
  const { language, now } = saying;
  const name = `${language} ${audience}`;
  const minute = Math.floor(now.getTime() / MINUTE);
  const known = made.get(name);
  if (known?.minute === minute) return known.blocks;
  const blocks = formBlocks(audience, saying, formSources(language));
  made.set(name, { minute, blocks });
  return blocks;
}

function formSources(language: string): FormSources {
  return {
    schedule,
    registration,
    teams: teamList.teams.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    callYourself: [
      { name: '1712', ...ownNumber(allHelplines) },
      { name: helplineById(allHelplines, FOR_CHILDREN).name, ...callable(allHelplines, FOR_CHILDREN) },
    ],
  };
}
