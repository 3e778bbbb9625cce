/** What the pages of /cijfers have in common with every page: who can be reached now, and who sees that you were here. */
import type { ReactNode } from 'react';
import { PageLead } from './page-lead';
import { SafetyStrip } from './safety-strip';
import { SitePanel } from './site-panel';

export function FiguresPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="inhoud" className="page">
      <PageLead page={{ title }} />
      <SitePanel compact />
      <SafetyStrip />
      <div className="text figures">{children}</div>
    </main>
  );
}
