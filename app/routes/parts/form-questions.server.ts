/** The questions of a contact form. Only the clock changes them (the moments to call), so they are made once a minute. */
import { allHelplines } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import { type FormSources, formBlocks } from '~/contact/form-blocks';
import type { Block } from '~/contact/form-props';
import { linesAhead, registration, schedule, teamList } from '~/content/settings';
import { callable, ownNumber } from '~/helplines/danger';
import { helplineById } from '~/helplines/helplines';
import { inLanguage, type Saying } from '~/hours/state-words';
import { MINUTE } from '~/platform/durations';

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
    answersHere: teamList.teams.some(({ id, answersHere }) => id === teamList.defaultTeam && answersHere),
    teams: teamList.teams.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    consult: linesAhead.consult,
    callYourself: [
      { name: '1712', ...ownNumber(allHelplines) },
      ...linesAhead.callYourself.map((id) => ({
        name: helplineById(allHelplines, id).name,
        ...callable(allHelplines, id),
      })),
    ],
  };
}
