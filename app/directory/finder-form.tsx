/** The questions of the help finder. It posts, so that no choice stands in an address; nothing is asked that no line fits. */
import type { ReactNode } from 'react';
import { languageName } from '~/i18n/locale';
import { type TextKey, useReader, useText } from '~/i18n/use-text';
import { PageForm } from '~/ui/page-form';
import { type FinderChoices, type FinderQuery, themeNamed } from './finder-query';

interface FinderFormProps {
  action: string;
  query: FinderQuery;
  choices: FinderChoices;
  /** Beside the button: the way back to the whole list. */
  children: ReactNode;
}

export function FinderForm({ action, query, choices, children }: FinderFormProps) {
  const t = useText();
  return (
    <PageForm className="finder" action={action} aria-label={t('finder.title')}>
      <FinderQuestion name="leeftijd" label="finder.age" query={query} choices={choices} />
      <FinderQuestion name="kanaal" label="finder.way" query={query} choices={choices} />
      <FinderQuestion name="thema" label="finder.theme" query={query} choices={choices} />
      <FinderQuestion name="taal" label="finder.language" query={query} choices={choices} />
      <label className="choice">
        <input type="checkbox" name="nu" value="1" defaultChecked={choices.nu !== ''} />
        <span>{t('finder.now')}</span>
      </label>
      <p>
        <button type="submit" className="primary">
          {t('finder.show')}
        </button>
        {children}
      </p>
    </PageForm>
  );
}

type Listed = 'leeftijd' | 'kanaal' | 'thema' | 'taal';

interface FinderQuestionProps extends Pick<FinderFormProps, 'query' | 'choices'> {
  name: Listed;
  label: TextKey;
}

function FinderQuestion({ name, label, query, choices }: FinderQuestionProps) {
  const t = useText();
  const words = useAnswerWords();
  return (
    <div className="field">
      <label htmlFor={name}>{t(label)}</label>
      <select id={name} name={name} defaultValue={choices[name]}>
        {query[name].map((value) => (
          <option key={value} value={value}>
            {words(name, value)}
          </option>
        ))}
      </select>
    </div>
  );
}

const ANY = {
  leeftijd: 'finder.ages.any',
  kanaal: 'finder.ways.any',
  thema: 'finder.themes.any',
  taal: 'finder.languages.any',
} as const;

/** What a visitor reads for a value of a question. */
function useAnswerWords(): (name: Listed, value: string) => string {
  const t = useText();
  const { language } = useReader();
  return (name, value) => {
    if (value === '') return t(ANY[name]);
    if (name === 'leeftijd') return t(`finder.ages.${value}` as TextKey);
    if (name === 'kanaal') return t(`finder.ways.${value}` as TextKey);
    if (name === 'thema') return t(`finder.themes.${themeNamed(value)}` as TextKey);
    return languageName(value, language);
  };
}
