/** What a section has to read, as cards under the questions that people come with. */
import type { Page } from 'content-collections';
import { type CardGroup, pagePath } from '~/content/pages';
import { useText } from '~/i18n/use-text';
import { StepPicture } from '~/ui/drawings/steps';

export function Offer({ groups }: { groups: CardGroup[] }) {
  const t = useText();
  if (groups.length === 0) return null;
  return (
    <section className="offer">
      {groups.map(({ group, cards }) => (
        <section key={group ?? ''}>
          <h2>{t(group ? `offer.${group}` : 'offer.title')}</h2>
          <ul className="cards">
            {cards.map((card) => (
              <li key={card.slug}>
                <Card page={card} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Card({ page }: { page: Page }) {
  return (
    <a href={pagePath(page)}>
      {page.picture ? <StepPicture name={page.picture} /> : null}
      <span>
        <strong>{page.title}</strong>
        {page.card}
      </span>
    </a>
  );
}
