/** To every language of the site: an icon, for who reads none of the words around it. */
import { CHOICE_PATH } from '~/languages/choice';
import { Icon } from '~/ui/icon';

export function TongueLink() {
  return (
    <a className="tongue" href={CHOICE_PATH} lang="en" aria-label="Language">
      <Icon name="tongue" />
    </a>
  );
}
