/** Choosing among helplines: age, theme, way of contact, language. "Open now" needs the clock: see listing. */
import type { Helpline } from 'content-collections';
import type { ContactMethod, HelplineAudience } from './helplines';

export interface HelplineFilter {
  audience?: HelplineAudience;
  theme?: Helpline['themes'][number];
  kind?: ContactMethod;
  /** Two letters, as in the content. */
  language?: string;
}

/** The helplines that fit everything that was asked; a general line ("anything") fits each theme. */
export function filterHelplines(helplines: readonly Helpline[], filter: HelplineFilter): Helpline[] {
  const { audience, theme, kind, language } = filter;
  return helplines.filter(
    ({ audiences, themes, channels, languages }) =>
      (!audience || audiences.includes(audience)) &&
      (!theme || themes.includes(theme) || themes.includes('anything')) &&
      (!kind || channels.some((channel) => channel.kind === kind)) &&
      (!language || languages.includes(language)),
  );
}
