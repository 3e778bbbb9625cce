/** /hulplijnen: every line with its hours and how it is now. */
import { allHelplines } from 'content-collections';
import { HELPLINES_PATH } from '~/content/addresses';
import { HelplineCard } from '~/helplines/helpline-card';
import { helplineCard } from '~/helplines/helpline-cards';
import { type ListedHelpline, listing } from '~/helplines/listing';
import { useText } from '~/i18n/use-text';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/helplines';
import { describeHead } from './parts/head';
import { SafetyStrip } from './parts/safety-strip';
import { noteChange, sayingFor, sources } from './parts/saying.server';
import { SitePanel } from './parts/site-panel';

export function loader({ context }: Route.LoaderArgs) {
  const saying = sayingFor(context, { language: 'nl', audience: 'adults' });
  const { emergency, openNow, others, nextChange } = listing(saying.now, allHelplines, sources(context));
  noteChange(context, nextChange);
  const cards = (listed: ListedHelpline[]) => listed.map((one) => helplineCard(one, saying));
  const { siteUrl } = context.get(siteContext).services.config;
  return {
    groups: [
      { words: 'urgent', cards: cards(emergency) },
      { words: 'openNow', cards: cards(openNow) },
      { words: 'others', cards: cards(others) },
    ] as const,
    head: {
      title: `${saying.translate('helplines.title')} – 1712`,
      description: saying.translate('helplines.description'),
      canonical: new URL(HELPLINES_PATH, siteUrl).href,
      indexed: true,
    },
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function Helplines({ loaderData }: Route.ComponentProps) {
  const t = useText();
  return (
    <main id="inhoud" className="page">
      <SitePanel compact />
      <SafetyStrip />
      <div className="text">
        <h1>{t('helplines.title')}</h1>
        <p>{t('helplines.intro')}</p>
        {loaderData.groups.map(({ words, cards }) =>
          cards.length > 0 ? (
            <section key={words}>
              <h2>{t(`helplines.${words}`)}</h2>
              {cards.map((card) => (
                <HelplineCard key={card.id} card={card} href={`${HELPLINES_PATH}/${card.id}`} />
              ))}
            </section>
          ) : null,
        )}
      </div>
    </main>
  );
}
