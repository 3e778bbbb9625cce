/** The one question of the search. What is typed goes in the body of a POST: an address would stay in a history. */
import { useText } from '~/i18n/use-text';
import { controlAttributes, Field, READ_BY_NOBODY } from '~/ui/field';
import { PageForm } from '~/ui/page-form';
import { type Asked, QUERY_FIELD } from './query';

interface SearchFormProps {
  /** Path of the page it stands on. */
  action: string;
  /** What was asked before; undefined on a fresh page. */
  asked: Asked | undefined;
}

export function SearchForm({ action, asked }: SearchFormProps) {
  const t = useText();
  const texts = { label: t('search.label'), hint: t('search.hint'), error: useError(asked) };
  return (
    <search>
      <PageForm className="search" action={action} noValidate>
        <Field id={QUERY_FIELD} {...texts}>
          <input
            {...controlAttributes(QUERY_FIELD, texts)}
            {...READ_BY_NOBODY}
            autoCapitalize="none"
            type="search"
            name={QUERY_FIELD}
            enterKeyHint="search"
            defaultValue={asked?.text ?? ''}
            data-focus={texts.error ? '' : undefined}
          />
        </Field>
        <button className="primary" type="submit">
          {t('search.button')}
        </button>
      </PageForm>
    </search>
  );
}

/** What must be mended before anything can be searched for. */
function useError(asked: Asked | undefined): string | undefined {
  const t = useText();
  if (asked?.kind === 'empty') return t('search.empty');
  if (asked?.kind === 'nul') return t('errors.nul');
  return undefined;
}
