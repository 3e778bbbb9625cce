/** "Wat probeerde je?": three buttons, so that what is offered first is the other way. The answer is only counted, never kept. */
import { useText } from '~/i18n/use-text';
import { PageForm } from '~/ui/page-form';
import type { Tried } from './no-answer';

const CHOICES = [
  { value: 'call', words: 'noAnswer.triedCall' },
  { value: 'chat', words: 'noAnswer.triedChat' },
  { value: 'both', words: 'noAnswer.triedBoth' },
] as const;

export function TriedForm({ action, tried }: { action: string; tried: Tried }) {
  const t = useText();
  return (
    <PageForm action={action}>
      <fieldset className="field">
        <legend>{t('noAnswer.triedTitle')}</legend>
        <div className="buttons">
          {CHOICES.map(({ value, words }) => (
            <button
              key={value}
              className="choice"
              type="submit"
              name="tried"
              value={value}
              aria-pressed={tried === value}
            >
              {t(words)}
            </button>
          ))}
        </div>
      </fieldset>
    </PageForm>
  );
}
