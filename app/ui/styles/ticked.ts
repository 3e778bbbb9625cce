/** What a tick shows elsewhere on the page, without script and in a browser of 2019: one rule for each place in the list. */

/** So many sentences a plan can have; content/ is held to it. */
export const MOST_TICKS = 20;

/** The third box shows whatever stands third in the list, and in the row of numbers. */
function ruleOf(place: number): string {
  return `.ticks>input:nth-of-type(${place}):checked~.mine .when:nth-child(${place})`;
}

export const ticked = `${Array.from({ length: MOST_TICKS }, (_, index) => ruleOf(index + 1)).join(',')}{display:block}`;
