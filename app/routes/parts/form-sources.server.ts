/** What the contact form takes from content/. */
import { allHelplines } from 'content-collections';
import { inLanguage } from '~/availability/state-words';
import type { FormSources } from '~/contact/form-blocks';
import { registration, schedule, teamList } from '~/content/settings';
import { callable, ownNumber } from '~/helplines/danger';
import { helplineById } from '~/helplines/helplines';

/** Whom a child is told to call itself: 1712, and the line that is there for children. */
const FOR_CHILDREN = 'awel';

export function formSources(language: string): FormSources {
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
