/**
 * Words in which a name is written together ("Chat met NuPraatIkErover"). Such a name stays whole on a line of its own;
 * only where letters are so large that no line is wide enough does it break, and then between its words.
 */
import { Fragment } from 'react';

const NAME = /(\S*\p{Ll}\p{Lu}\S*)/u;
const JOINT = /(?<=\p{Ll})(?=\p{Lu})/u;
/** Shorter ones fit on a line in letters of 200 %. */
const LONG = 12;

export function WithLongName({ words }: { words: string }) {
  return words.split(NAME).map((part) => (part.length < LONG ? part : <Name key={part} parts={part.split(JOINT)} />));
}

function Name({ parts }: { parts: readonly string[] }) {
  const withBreaks = parts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
  return parts.length === 1 ? withBreaks : <span className="whole">{withBreaks}</span>;
}
