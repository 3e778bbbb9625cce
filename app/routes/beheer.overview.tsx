/** /beheer/overzicht: what is set for days to come, and by key its end, who set what, and what content/ should take over. */
import { allHelplines } from 'content-collections';
import { data } from 'react-router';
import { exportForContent } from '~/availability/overrides/export';
import { scheduleWith } from '~/availability/overrides/overlay';
import { changeInWords, overrideInWords, setInWords } from '~/availability/overrides/override-words';
import { OverviewPage, type Records } from '~/availability/overrides/overview-page';
import { schedule } from '~/content/settings';
import { readForm, tokenIn } from '~/forms/answer-form.server';
import { errorCode } from '~/platform/database/database-error.server';
import { type Services, siteContext } from '~/server/context.server';
import type { SummaryEntry } from '~/ui/error-summary';
import type { Route } from './+types/beheer.overview';
import { describeForm } from './parts/head';
import { wrongToken } from './parts/wrong-token.server';

interface Shown {
  faults: SummaryEntry[];
  ended: string;
  records: Records | null;
}

const NOTHING: Shown = { faults: [], ended: '', records: null };

export function loader({ context }: Route.LoaderArgs) {
  const { live } = context.get(siteContext).services;
  const items = live
    .overrides()
    .map((override) => ({ id: override.id, words: overrideInWords(override, allHelplines) }));
  return { items, ...NOTHING };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services } = context.get(siteContext);
  const { live, hoursTokens, now } = services;
  const form = await readForm(request);
  const token = tokenIn(form);
  const by = hoursTokens.nameOf(token);
  if (by === null) {
    const { status, fault, headers } = wrongToken(hoursTokens, token, now(), 'AVAILABILITY_TOKEN');
    return data({ ...NOTHING, faults: [fault] }, { status, headers });
  }
  const id = String(form.get('end') ?? '');
  const override = live.overrides().find((one) => one.id === id);
  if (override && !(await live.remove(id, by))) return unavailable('Het kon niet bewaard worden. Probeer het opnieuw.');
  try {
    const records = await recordsOf(services);
    const ended = override ? `Beëindigd. ${overrideInWords(override, allHelplines)}` : '';
    return data({ ...NOTHING, ended: ended || (id ? 'Dat stond er niet meer.' : ''), records });
  } catch (error) {
    services.log.error('live.cannot_read', { code: errorCode(error) });
    return unavailable('Wie wat zette, kan nu niet gelezen worden. Probeer het opnieuw.');
  }
}

function unavailable(words: string) {
  return data({ ...NOTHING, faults: [{ fieldId: 'token', words }] }, { status: 503 });
}

async function recordsOf({ live }: Services): Promise<Records> {
  const overrides = live.overrides();
  const changes = await live.changes();
  return {
    changes: changes.map((change) => ({
      words: changeInWords(change, allHelplines),
      who: setInWords(change.by, change.at),
    })),
    yaml: exportForContent(overrides, scheduleWith(schedule, overrides), allHelplines),
  };
}

export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

export const meta: Route.MetaFunction = () => describeForm('Beheer – 1712');

export default function BeheerOverview({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <main id="inhoud" className="page">
      <OverviewPage {...loaderData} {...actionData} />
    </main>
  );
}
