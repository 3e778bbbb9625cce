/** Five words under each other, numbered: Dutch in every language, for there is one list. */
import { BEGINS } from '~/ui/begins';

interface FiveWordsProps {
  words: readonly string[];
  id?: string;
  /** They are new on this page: it begins with them, with script and without. */
  begins?: boolean;
}

export function FiveWords({ words, id, begins = false }: FiveWordsProps) {
  return (
    <ol id={id} className="five-words" lang="nl" tabIndex={-1} {...(begins && BEGINS)}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ol>
  );
}
