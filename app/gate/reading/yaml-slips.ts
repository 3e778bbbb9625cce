/** The slips that people make in YAML, recognised by what stands in the file: the parser blames a later line, or another cause. */
import { colonInText, hashAgainstText, noSpace, outOfLine, tabAtStart, textBesideBar, tooFar } from './line-slips';
import { itemUnderValue, noComma, openBracket } from './list-slips';
import { openQuote, quoteInQuotes, signAtStart } from './quote-slips';
import type { Recognise, Slip, Stumble } from './stumble';

const KNOWN: readonly Recognise[] = [
  tabAtStart,
  itemUnderValue,
  openQuote,
  openBracket,
  noComma,
  tooFar,
  colonInText,
  textBesideBar,
  signAtStart,
  quoteInQuotes,
  outOfLine,
  noSpace,
  hashAgainstText,
];

/** The slip that explains where the parser stumbled; undefined when it is none of those we know. */
export function slipOf(stumble: Stumble): Slip | undefined {
  for (const recognise of KNOWN) {
    const slip = recognise(stumble);
    if (slip) return slip;
  }
  return undefined;
}
