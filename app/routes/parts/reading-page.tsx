/** How a page begins that people come to read: what it is about, who can be reached now, who sees that you were here. */
import type { ComponentProps, ReactNode } from 'react';
import { PageLead } from './page-lead';
import { SafetyStrip } from './safety-strip';
import { SitePanel } from './site-panel';

interface ReadingPageProps extends ComponentProps<typeof PageLead> {
  /** For the small script: the address under which what is shown here is found again, where that is not the page's own. */
  shownAt?: string | undefined;
  children: ReactNode;
}

export function ReadingPage({ page, shownAt, children }: ReadingPageProps) {
  return (
    <main id="inhoud" className="page" data-page={shownAt}>
      <PageLead page={page} />
      <SitePanel compact />
      <SafetyStrip />
      {children}
    </main>
  );
}
