/** A page that people come to read: who can be reached in a line, what it is about, and at its end what to do now. */
import type { ComponentProps, ReactNode } from 'react';
import { PageEnd } from './page-end';
import { PageLead } from './page-lead';
import { SiteStrip } from './site-panel';

interface ReadingPageProps extends ComponentProps<typeof PageLead> {
  /** For the small script: the address under which what is shown here is found again, where that is not the page's own. */
  shownAt?: string | undefined;
  /** Where to read on, after everything else. */
  next?: ReactNode;
  children: ReactNode;
}

export function ReadingPage({ page, shownAt, next, children }: ReadingPageProps) {
  return (
    <main id="inhoud" className="page" data-page={shownAt}>
      <SiteStrip />
      <PageLead page={page} />
      {children}
      <PageEnd next={next} />
    </main>
  );
}

/** A page of /cijfers. */
export function FiguresPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <ReadingPage page={{ title }}>
      <div className="text figures">{children}</div>
    </ReadingPage>
  );
}
