/** /beheer: the coordinator says on a phone that the lines are busy or closed. No cookie: the token travels in the form. */
import { data } from 'react-router';
import type { LiveStore } from '~/availability/live/live-store.server';
import { switchBlocks } from '~/availability/live/switch-buttons';
import { planSwitch, type Switch, type SwitchFault } from '~/availability/live/switch-form';
import { SwitchPage } from '~/availability/live/switch-page';
import { EMPTY_SWITCH, readSwitchValues, type SwitchValues } from '~/availability/live/switch-values';
import { SWITCH_FAULTS } from '~/availability/live/switch-words';
import { readForm, tokenIn } from '~/forms/answer-form.server';
import { islandOf } from '~/forms/new-form.server';
import type { ChannelId } from '~/hours/schedule';
import { clockReading } from '~/hours/words';
import { siteContext } from '~/server/context.server';
import type { SummaryEntry } from '~/ui/error-summary';
import type { Route } from './+types/beheer';
import { describeForm } from './parts/head';
import { contentNow } from './parts/saying.server';
import { wrongToken } from './parts/wrong-token.server';

/** At which field each fault is shown. */
const FIELD_OF: Record<SwitchFault, string> = {
  'choice-missing': 'phone',
  'closed-already': 'phone',
  'closing-unknown': 'phone',
  'time-missing': 'closedUntil',
  'until-past': 'closedUntil',
  'until-far': 'closedUntil',
  'note-long': 'note',
  'note-characters': 'note',
};

export function loader({ context }: Route.LoaderArgs) {
  const { services } = context.get(siteContext);
  const { live, now } = services;
  const moment = now();
  const island = islandOf(services);
  return {
    island,
    blocks: switchBlocks(contentNow(context).schedule, live.states(), moment),
    asOf: clockReading(moment, 'nl'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { live, liveTokens, now } = context.get(siteContext).services;
  const form = await readForm(request);
  const values = readSwitchValues(form);
  const token = tokenIn(form);
  const by = liveTokens.nameOf(token);
  if (by === null) {
    const { status, fault, headers } = wrongToken(liveTokens, token, now(), 'AVAILABILITY_TOKEN');
    return refusal(status, values, fault, headers);
  }
  const planned = planSwitch(values, contentNow(context).schedule, now());
  if ('fault' in planned) {
    const { fault } = planned;
    return refusal(400, values, { fieldId: FIELD_OF[fault], words: SWITCH_FAULTS[fault] });
  }
  if (await carryOut(live, planned, by)) {
    return data({ saved: channelsIn(planned), values: EMPTY_SWITCH, faults: [] });
  }
  return refusal(503, values, { fieldId: 'token', words: 'Het kon niet bewaard worden. Probeer het opnieuw.' });
}

function carryOut(live: LiveStore, planned: Switch, by: string): Promise<boolean> {
  return planned.kind === 'set' ? live.set(planned.changes, by) : live.end(planned.channels, by);
}

function channelsIn(planned: Switch): ChannelId[] {
  return planned.kind === 'set' ? planned.changes.map(({ channel }) => channel) : planned.channels;
}

/** What was typed is kept; the token never is. */
function refusal(status: number, values: SwitchValues, fault: SummaryEntry, headers: Record<string, string> = {}) {
  return data({ saved: [], values, faults: [fault] }, { status, headers });
}

export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

export const meta: Route.MetaFunction = () => describeForm('Beheer – 1712');

export default function Beheer({ loaderData, actionData }: Route.ComponentProps) {
  const { saved = [], values = EMPTY_SWITCH, faults = [] } = actionData ?? {};
  return (
    <main id="inhoud" className="page">
      <SwitchPage {...loaderData} saved={saved} values={values} faults={faults} />
    </main>
  );
}
