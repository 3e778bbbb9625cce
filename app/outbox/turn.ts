/**
 * In which order messages are mailed: fair over teams, and those that a program may have written last. Each message gets
 * a number when it comes in, and the lowest goes first. A team's messages count up by one, so that teams take turns
 * however many one of them has; marked messages count up by a thousand, so that a thousand unmarked ones of each team may
 * overtake one of them and it is mailed all the same. Nobody begins further back than where the queue is now, so a
 * message behind three thousand marked ones is next. (Weighted fair queueing, Demers, Keshav and Shenker 1989.)
 */

const STEP = 1;
const STEP_OF_MARKED = 1000;

export interface QueuePlace {
  turn: number;
  marked: boolean;
}

/**
 * The number of a new message.
 * @param head the message whose turn it is now; null when none waits
 * @param last the highest number that waits of the same team and the same kind; null when none does
 */
export function nextTurn(head: QueuePlace | null, last: number | null, marked: boolean): number {
  const begin = head ? head.turn - stepOf(head.marked) : 0;
  return Math.max(begin, last ?? begin) + stepOf(marked);
}

function stepOf(marked: boolean): number {
  return marked ? STEP_OF_MARKED : STEP;
}
