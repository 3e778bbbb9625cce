/** One line on every page, because people land anywhere: who can see that you were here. */
import { addresses } from '~/content/addresses';
import { RichText, useReader, useText } from '~/i18n/use-text';

const SAFETY_PATH = '/veilig-surfen';

export function SafetyStrip() {
  const t = useText();
  const foreign = addresses.get(SAFETY_PATH)?.language !== useReader().language;
  return (
    <p className="strip">
      <RichText
        text="safety.strip"
        values={{ mark: foreign ? t('site.inDutch') : '' }}
        // biome-ignore lint/a11y/useAnchorContent: the words come from the text
        tags={{ more: <a href={SAFETY_PATH} hrefLang={foreign ? 'nl' : undefined} /> }}
      />
    </p>
  );
}
