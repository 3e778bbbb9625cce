/** What can be printed, by audience, as on the page for who wants to hang or hand it out. */
import { useText } from '~/i18n/use-text';
import { ORDER_PATH, PRINT_AUDIENCES, printables } from './material';
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
              .map(({ item, path }) => (
                <li key={path}>
                  <a href={path} className="printable">
                    <Preview item={item} audience={audience} />
                    <span>
                      <strong>{t(`material.items.${item}`)}</strong>
                      {t(`material.itemHints.${item}`)}
                    </span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
