/** One line on every page, because people land anywhere: who can see that you were here. */
import { useLocation } from 'react-router';
import { addresses } from '~/addresses/addresses';
import { RichText, useReader, useText } from '~/i18n/use-text';
import { safetyPath } from '~/leaving/safety-page';

export function SafetyStrip() {
  const t = useText();
  const { language, audience } = useReader();
  const path = safetyPath(language, audience);
  // On the page itself it would lead nowhere.
  if (useLocation().pathname === path) return null;
  const foreign = addresses.get(path)?.language !== language;
  return (
    <p className="strip">
      <RichText
        text="safety.strip"
        values={{ mark: foreign ? t('site.inDutch') : '' }}
        // biome-ignore lint/a11y/useAnchorContent: the words come from the text
        tags={{ more: <a href={path} hrefLang={foreign ? 'nl' : undefined} /> }}
      />
    </p>
  );
}
