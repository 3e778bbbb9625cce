/** What stands on a row that can be tapped: what it does, and how it is now. */
import { WithLongName } from '~/ui/long-name';

export function RowWords({ action, words }: { action: string; words: string }) {
  return (
    <span>
      <strong>
        <WithLongName words={action} />
      </strong>{' '}
      {/* The space is seen by who compares the name of a link with its words. */}
      <small>{words}</small>
    </span>
  );
}
