/** What a page is about, before anything else: its title and the reader's own sentence. */
import type { Page } from 'content-collections';

export function PageLead({ page }: { page: Pick<Page, 'title' | 'opening'> }) {
  return (
    <header className="lead">
      <h1 data-aloud="">{page.title}</h1>
      {page.opening ? (
        <p className="opening" data-aloud="">
          {page.opening}
        </p>
      ) : null}
    </header>
  );
}
