/** Choosing among helplines: age, theme, way of contact, language. "Open now" needs the clock: see finder.ts. */
import type { Helpline } from 'content-collections';
import type { ContactMethod, HelplineAudience, HelplineChannel } from '~/helplines/helplines';

export type Theme = Helpline['themes'][number];

export interface HelplineFilter {
  audience?: HelplineAudience;
  theme?: Theme;
  /** Any of these ways of contact. */
  kinds?: readonly ContactMethod[];
  /** Two letters, as in the content. */
  language?: string;
}

/**
 * The helplines that fit everything that was asked, each with only the channels that fit; a general line ("anything")
 * fits each theme.
 */
export function filterHelplines(helplines: readonly Helpline[], filter: HelplineFilter): Helpline[] {
  const { audience, theme, language } = filter;
  return helplines
    .filter(
      ({ audiences, themes, languages }) =>
        (!audience || audiences.includes(audience)) &&
        (!theme || themes.includes(theme) || themes.includes('anything')) &&
        (!language || languages.includes(language)),
    )
    .map((helpline) => withFittingChannels(helpline, filter))
    .filter(({ channels }) => !filter.kinds || channels.length > 0);
}

function withFittingChannels(helpline: Helpline, { audience, kinds }: HelplineFilter): Helpline {
  const fits = ({ kind, audiences }: HelplineChannel) =>
    (!kinds || kinds.includes(kind)) &&
    (!audience || audience === 'professionals' || !audiences || audiences.includes(audience));
  return { ...helpline, channels: helpline.channels.filter(fits) };
}
