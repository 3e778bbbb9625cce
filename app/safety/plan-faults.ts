/** What is wrong with content/plan, each fault with its file and field: for the check that stops a build. */
import { AUDIENCES, type Audience } from '~/audiences/audiences';
import { LONGEST_FOR_CHILDREN, tooLongForChildren } from '~/content/reading-level';
import { MOST_TICKS } from '~/ui/styles/ticked';
import { itemsOf, type Plan, shownItems } from './plan';

/** The first digit tells a helper whose page it is of. */
const NUMBERS: Readonly<Record<Audience, readonly [first: number, last: number]>> = {
  children: [11, 19],
  teens: [21, 39],
  adults: [41, 99],
};

export function planFaults(plans: readonly Plan[]): string[] {
  const files = AUDIENCES.filter((audience) => !plans.some((plan) => plan.audience === audience));
  return [
    ...files.map((audience) => `content/plan/${audience}.yaml: bestand: ontbreekt`),
    ...plans.flatMap((plan) => onePlanFaults(plan).map((fault) => `content/plan/${plan.audience}.yaml: ${fault}`)),
  ];
}

function onePlanFaults(plan: Plan): string[] {
  const audience = AUDIENCES.find((known) => known === plan.audience);
  if (!audience) return [`bestand: noem het naar een groep: ${AUDIENCES.join(', ')}`];
  const shown = shownItems(plan).length;
  return [
    ...numberFaults(plan, NUMBERS[audience]),
    ...missingFaults(plan, NUMBERS[audience]),
    ...(shown > MOST_TICKS ? [`groups: ${shown} zinnen om aan te vinken, hoogstens ${MOST_TICKS}`] : []),
    ...(audience === 'children' ? longSentences(plan) : []),
  ];
}

/** Of one file: in another one no number can be the same, for each has its own first digits. */
function numberFaults({ groups, nextNumber }: Plan, [first, last]: readonly [number, number]): string[] {
  const given = new Set<number>();
  return groups.flatMap(({ items }, group) =>
    items.flatMap(({ number }, index) => {
      const field = `groups[${group}].items[${index}].number`;
      const isTwice = given.has(number);
      given.add(number);
      if (isTwice)
        return [`${field}: ${number} is al van een andere zin: neem ${nextNumber}, en tel één bij nextNumber`];
      if (number < first || number > last) return [`${field}: ${number} kan hier niet, kies van ${first} tot ${last}`];
      return number < nextNumber
        ? []
        : [`${field}: ${number} is nieuw: zet nextNumber op ${number + 1}, dan blijft dit nummer van deze zin`];
    }),
  );
}

/** A number that was given once: what was told with it must still be understood. */
function missingFaults(plan: Plan, [first]: readonly [number, number]): string[] {
  const given = new Set(itemsOf(plan).map(({ number }) => number));
  const owed = Array.from({ length: Math.max(0, plan.nextNumber - first) }, (_, index) => first + index);
  return owed
    .filter((number) => !given.has(number))
    .map(
      (number) =>
        `nextNumber: nummer ${number} is weg. Een zin die niet meer getoond wordt, blijft staan met gone: "jjjj-mm-dd"`,
    );
}

function longSentences(plan: Plan): string[] {
  const { title, hint, empty, say, groups } = plan;
  const texts: [field: string, text: string][] = [
    ...Object.entries({ title, hint, empty, say }),
    ...groups.flatMap(({ items }, group) =>
      items.map(({ words }, index): [string, string] => [`groups[${group}].items[${index}].words`, words]),
    ),
  ];
  return texts.flatMap(([field, text]) =>
    tooLongForChildren(text).map(
      (sentence) => `${field}: zin "${sentence}" is te lang, hoogstens ${LONGEST_FOR_CHILDREN} woorden voor kinderen`,
    ),
  );
}
