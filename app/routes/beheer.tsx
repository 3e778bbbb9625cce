/** /beheer: the coordinator says on a phone that the lines are busy or closed. No cookie: the token travels in the form. */
import { data } from 'react-router';
import type { LiveStore } from '~/availability/live-store.server';
import { planSwitch, type Switch, type SwitchFault } from '~/availability/switch-form';
import { SwitchPage } from '~/availability/switch-page';
import { EMPTY_SWITCH, readSwitchValues, type SwitchValues } from '~/availability/switch-values';
import { closingInWords, SWITCH_FAULTS, switchLines } from '~/availability/switch-words';
import { schedule } from '~/content/settings';
import type { Services } from '~/server/context.server';
import { siteContext } from '~/server/context.server';
import type { SummaryEntry } from '~/ui/error-summary';
import type { Route } from './+types/beheer';
import { describeForm } from './parts/head';
import { readForm } from './parts/read-form.server';

/** At which field each fault is shown. */
const FIELD_OF: Record<SwitchFault, string> = {
  'choice-missing': 'choice',
  'closed-already': 'choice',
  'time-missing': 'closedUntil',
  'until-past': 'closedUntil',
  'until-far': 'closedUntil',
  'note-long': 'note',
  'note-characters': 'note',
};

export function loader({ context }: Route.LoaderArgs) {
  const { live, now } = context.get(siteContext).services;
  const moment = now();
  return { lines: switchLines(schedule, live.states(), moment), closing: closingInWords(schedule, moment) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services } = context.get(siteContext);
  const { live, liveTokens, now } = services;
  const form = await readForm(request);
  const values = readSwitchValues(form);
  const by = liveTokens.nameOf(String(form.get('token') ?? ''));
  if (by === null) return refuseToken(services, values);
  const planned = planSwitch(values, schedule, now());
  if ('fault' in planned) {
    const { fault } = planned;
    return refusal(400, values, { fieldId: FIELD_OF[fault], words: SWITCH_FAULTS[fault] });
  }
  if (await carryOut(live, planned, by)) return data({ done: true, values: EMPTY_SWITCH, faults: [] });
  return refusal(503, values, { fieldId: 'token', words: 'Het kon niet bewaard worden. Probeer het opnieuw.' });
}

function carryOut(live: LiveStore, planned: Switch, by: string): Promise<boolean> {
  return planned.kind === 'set' ? live.set(planned.changes, by) : live.end(planned.channels, by);
}

function refuseToken({ liveTokens, now }: Services, values: SwitchValues) {
  const wait = liveTokens.noteWrong(now());
  const fieldId = 'token';
  if (wait > 0) {
    const words = `Er is te vaak een foute sleutel geprobeerd. Wacht ${wait} seconden, of gebruik de juiste sleutel.`;
    return refusal(429, values, { fieldId, words }, { 'Retry-After': String(wait) });
  }
  const words = liveTokens.configured
    ? 'Deze sleutel is niet juist. Typ hem opnieuw.'
    : 'Er is op de server geen sleutel ingesteld (AVAILABILITY_TOKEN). Vraag het wie de site draait.';
  return refusal(401, values, { fieldId, words }, { 'WWW-Authenticate': 'Bearer' });
}

/** What was chosen is kept; the token never is. */
function refusal(status: number, values: SwitchValues, fault: SummaryEntry, headers: Record<string, string> = {}) {
  return data({ done: false, values, faults: [fault] }, { status, headers });
}

export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

export const meta: Route.MetaFunction = () => describeForm('Beheer – 1712');

export default function Beheer({ loaderData, actionData }: Route.ComponentProps) {
  const { done = false, values = EMPTY_SWITCH, faults = [] } = actionData ?? {};
  return (
    <main id="inhoud" className="page">
      <SwitchPage {...loaderData} done={done} values={values} faults={faults} />
    </main>
  );
}
