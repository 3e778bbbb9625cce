/** Every language of the site by its own name: nobody has to read another one to find it. */
import { useReader } from '~/i18n/use-text';
import { tongues } from './choice';
import { TongueList } from './tongue-list';

export function LanguageChoice() {
  const { language } = useReader();
  return <TongueList tongues={tongues.filter(({ code }) => code !== language)} />;
}
