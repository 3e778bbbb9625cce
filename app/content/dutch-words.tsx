/** Plain words in which a Dutch name may stand, for who reads another language. */
import { Fragment } from 'react';
import { useReader } from '~/i18n/use-text';
import { piecesOf } from './dutch-names';

export function WithDutchNames({ words }: { words: string }) {
  const { language } = useReader();
  if (language === 'nl') return words;
  return piecesOf(words).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places
    <Fragment key={at}>{at % 2 === 1 ? <span lang="nl">{piece}</span> : piece}</Fragment>
  ));
}
