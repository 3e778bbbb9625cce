/** The plan that leaves nothing: what can be ticked, each with its number. */
import { allPlans, allTranslatedPlans, type Plan, type TranslatedPlan } from 'content-collections';
import type { Audience } from '~/audiences/audiences';

export type { Plan };
export const plans: readonly Plan[] = allPlans;

type Numbered = Plan['groups'][number]['items'][number];

/** @throws Error when content/plan lacks the audience: the content check sees it first */
function planFor(audience: Audience): Plan {
  const found = allPlans.find((plan) => plan.audience === audience);
  if (!found) throw new Error(`content/plan/${audience}.yaml is missing`);
  return found;
}

/** The plan of an audience in the words of a language: a number means the same in each. */
export function planIn(language: string, audience: Audience): Plan {
  const plan = planFor(audience);
  const texts = allTranslatedPlans.find((other) => other.language === language && other.audience === audience);
  return texts ? translated(plan, texts) : plan;
}

function translated(plan: Plan, { language: _, groups, ...texts }: TranslatedPlan): Plan {
  const words = new Map(groups.flatMap(({ items }) => items.map((item) => [item.number, item.words] as const)));
  return {
    ...plan,
    ...texts,
    groups: plan.groups.map(({ items }, index) => ({
      title: groups[index]?.title,
      items: items.map((item) => ({ ...item, words: words.get(item.number) ?? item.words })),
    })),
  };
}

/** Also what is no longer shown. */
export function itemsOf({ groups }: Plan): Numbered[] {
  return groups.flatMap(({ items }) => items);
}

export function isShown({ gone }: Numbered): boolean {
  return gone === undefined;
}

/** What a visitor can tick, in order. */
export function shownItems(plan: Plan): Numbered[] {
  return itemsOf(plan).filter(isShown);
}

/** Every number with what it means, also of what is no longer shown: for who is told a code. As lines to print. */
export function codeList(all: readonly Plan[]): string[] {
  return all.flatMap((plan) => [
    `content/plan/${plan.audience}.yaml`,
    ...itemsOf(plan)
      .toSorted((one, other) => one.number - other.number)
      .map(({ number, words, gone }) => `  ${number}  ${words}${gone ? ` (niet meer getoond sinds ${gone})` : ''}`),
  ]);
}

/** The words somebody may look for. */
export function planText(plan: Plan): string {
  return shownItems(plan)
    .map(({ words }) => words)
    .join(' ');
}
