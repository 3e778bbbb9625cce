/** A translated plan has each sentence that the Dutch one shows, under the same number, and no other. */
import type { Plan, TranslatedPlan } from 'content-collections';
import { shownItems } from '~/safety/plan';
import type { Fault } from '../../fault';

export function translatedPlanFaults(
  translated: readonly TranslatedPlan[],
  plans: readonly Plan[],
  lineOf: (file: string, field: string) => number | null,
): Fault[] {
  return translated.flatMap(({ language, audience, groups }) => {
    const file = `content/plan-translated/${language}/${audience}.yaml`;
    const plan = plans.find((one) => one.audience === audience);
    const owed = plan ? shownItems(plan).map(({ number }) => number) : [];
    const own = groups.flatMap(({ items }) => items.map(({ number }) => number));
    const words = [
      ...owed.filter((number) => !own.includes(number)).map((number) => `nummer ${number} ontbreekt: vertaal die zin`),
      ...own
        .filter((number) => !owed.includes(number))
        .map((number) => `nummer ${number} staat niet in content/plan/${audience}.yaml`),
      ...own.filter((number, at) => own.indexOf(number) < at).map((number) => `nummer ${number} staat er twee keer`),
      ...(plan && plan.groups.length !== groups.length ? [`er horen ${plan.groups.length} groepen te zijn`] : []),
    ];
    return words.map((fault) => ({ file, line: lineOf(file, 'groups'), field: 'groups', words: fault }));
  });
}
