/** A page of /cijfers. */
import type { ReactNode } from 'react';
import { ReadingPage } from './reading-page';

export function FiguresPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <ReadingPage page={{ title }}>
      <div className="text figures">{children}</div>
    </ReadingPage>
  );
}
