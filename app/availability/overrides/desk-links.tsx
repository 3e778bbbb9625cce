/** From one page of the coordinator to the others. */
import { DESK_PAGES, OVERVIEW_PATH, SUBJECTS } from './desk-pages';

const SWITCH = { path: '/beheer', title: 'Druk of gesloten, nu' };
const OVERVIEW = { path: OVERVIEW_PATH, title: 'Wat er staat, en wie het zette' };

/** @param here the page they stand on */
export function DeskLinks({ here }: { here: string }) {
  const pages = [SWITCH, ...SUBJECTS.map((subject) => DESK_PAGES[subject]), OVERVIEW];
  return (
    <nav aria-label="Beheer">
      <ul className="desk-links">
        {pages
          .filter(({ path }) => path !== here)
          .map(({ path, title }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
