/** What can be printed, by audience, as on the page for who wants to hang or hand it out. */
import type { ReactNode } from 'react';
import { languageOf } from '~/content/pages';
import { useText } from '~/i18n/use-text';
import { foreignPosters, ORDER_PATH, PRINT_AUDIENCES, type Printable, printables } from './material';
import { Preview } from './preview';

export function MaterialList() {
  const t = useText();
  return (
    <>
      <p>
        <a href={ORDER_PATH}>{t('material.toOrder')}</a>
      </p>
      {PRINT_AUDIENCES.map((audience) => (
        <section key={audience}>
          <h2>{t(`sections.${audience}`)}</h2>
          <ul className="cards">
            {printables
              .filter((page) => page.audience === audience)
              .map((page) => (
                <Card key={page.path} page={page} name={t(`material.items.${page.item}`)}>
                  {t(`material.itemHints.${page.item}`)}
                </Card>
              ))}
          </ul>
        </section>
      ))}
      <section className="printables">
        <h2>{t('material.otherLanguages')}</h2>
        <p>{t('material.otherLanguagesHint')}</p>
        <ul className="cards">
          {foreignPosters.map((page) => (
            <Card key={page.path} page={page} name={languageOf(page.language).name}>
              {t(`sections.${page.audience}`)}
            </Card>
          ))}
        </ul>
      </section>
    </>
  );
}

interface CardProps {
  page: Printable;
  name: string;
  children: ReactNode;
}

function Card({ page: { path, language, item, audience }, name, children }: CardProps) {
  const own = language === 'nl' ? undefined : language;
  return (
    <li>
      <a href={path} hrefLang={own} className="printable">
        <Preview item={item} audience={audience} isOwn={language === 'nl'} />
        <span>
          <strong lang={own}>{name}</strong>
          {children}
        </span>
      </a>
    </li>
  );
}
