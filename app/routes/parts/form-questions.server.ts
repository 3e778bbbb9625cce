/** The questions of a contact form. Only the clock and what is set for days to come change them, so they are made once a minute. */
import type { Audience } from '~/audiences/audiences';
import { type FormSources, formBlocks } from '~/contact/form-blocks';
import type { Block } from '~/contact/form-props';
import { linesAhead, registration, teamList } from '~/content/settings';
import { callable, ownNumber } from '~/helplines/danger';
import { channelOf, helplineById, OWN_LINE } from '~/helplines/helplines';
import type { Saying } from '~/hours/state-words';
import { inLanguage } from '~/i18n/phrases';
import { MINUTE } from '~/platform/durations';
import type { RouterContext } from '~/server/context.server';
import { busyPath } from './panel-for.server';
import { contentNow, listedNow } from './saying.server';

type Content = ReturnType<typeof contentNow>;

const made = new Map<string, { minute: number; content: Content; blocks: Block[] }>();

export function formQuestions(context: RouterContext, audience: Audience, saying: Saying): Block[] {
  const content = contentNow(context);
  const { language, now } = saying;
  const name = `${language} ${audience}`;
  const minute = Math.floor(now.getTime() / MINUTE);
  const known = made.get(name);
  if (known?.minute === minute && isSame(known.content, content)) return known.blocks;
  const blocks = formBlocks(audience, saying, formSources(context, language));
  made.set(name, { minute, content, blocks });
  return blocks;
}

function isSame(one: Content, other: Content): boolean {
  return one.schedule === other.schedule && one.helplines === other.helplines;
}

function formSources(context: RouterContext, language: string): FormSources {
  return {
    schedule: contentNow(context).schedule,
    registration,
    answersHere: teamList.teams.some(({ id, answersHere }) => id === teamList.defaultTeam && answersHere),
    teams: teamList.teams.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    consult: linesAhead.consult,
    callYourself: callYourselfLines(context, language),
  };
}

/** 1712, which has the message, and another line; before it, those that speak the reader's language where 1712 does not. */
function callYourselfLines(context: RouterContext, language: string): FormSources['callYourself'] {
  const { helplines } = contentNow(context);
  const spoken = linesAhead.spoken[language]?.children;
  const others = (spoken ?? linesAhead.callYourself)
    .map((id) => helplineById(helplines, id))
    .filter((helpline) => channelOf(helpline, 'phone'))
    .map(({ id, name }) => ({ name, ...callable(helplines, id), ...whileClosed(context, id, language) }));
  const own = { name: '1712', ...ownNumber(helplines), ...whileClosed(context, OWN_LINE, language) };
  return spoken ? [...others, own] : [own, ...others];
}

/** Nothing dials a line that is closed: its link leads a child to who is there now, and when this one opens. */
function whileClosed(context: RouterContext, id: string, language: string): { href?: string } {
  const { channels } = listedNow(context, helplineById(contentNow(context).helplines, id));
  const phone = channels.find(({ kind }) => kind === 'phone');
  return phone?.state === 'closed' ? { href: busyPath(language, 'children') } : {};
}
