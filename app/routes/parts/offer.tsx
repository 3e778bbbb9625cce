/** What a section has to read: a few cards under the words of who comes, and everything else folded under them. */
import type { Page } from 'content-collections';
import { type CardGroup, cardsAhead, cardsOf, folderOf, pagePath } from '~/content/pages';
import { useText } from '~/i18n/use-text';
import { StepPicture } from '~/ui/drawings/steps';

export function Offer({ home }: { home: Page }) {
  const t = useText();
  const groups = cardsOf(home.language, folderOf(home));
  const ahead = cardsAhead(home);
  if (groups.length === 0) return null;
  if (ahead.length > 0)
    return (
      <section className="offer">
        {ahead.map(({ title, cards }) => (
          <Cards key={title} title={title} cards={cards} />
        ))}
        <AllSubjects groups={groups} />
      </section>
    );
  return (
    <section className="offer">
      {groups.map(({ group, cards }) => (
        <Cards key={group ?? ''} title={t(group ? `offer.${group}` : 'offer.title')} cards={cards} />
      ))}
    </section>
  );
}

function Cards({ title, cards }: { title: string; cards: Page[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="cards">
        {cards.map((card) => (
          <li key={card.slug}>
            <Card page={card} />
          </li>
        ))}
      </ul>
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

function AllSubjects({ groups }: { groups: CardGroup[] }) {
  const t = useText();
  const count = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  return (
    <details className="all">
      <summary>{t('offer.all', { count })}</summary>
      {groups.map(({ group, cards }) => (
        <section key={group ?? ''}>
          <h3>{t(group ? `offer.${group}` : 'offer.title')}</h3>
          <ul>
            {cards.map((card) => (
              <li key={card.slug}>
                <a href={pagePath(card)}>{card.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
