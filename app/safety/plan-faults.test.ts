import { describe, expect, it } from 'vitest';
import { schemaFaults } from '~/gate/reading/schema-faults';
import { MOST_TICKS, ticked } from '~/ui/styles/ticked';
import { codeList, type Plan, plans, shownItems } from './plan';
import { planFaults } from './plan-faults';
import { planSchema } from './schemas';

const FILE = 'content/plan/teens.yaml';
const teens = plans.find(({ audience }) => audience === 'teens') as Plan;
const children = plans.find(({ audience }) => audience === 'children') as Plan;

/** What is said when one plan is another one. */
function faultsWith(changed: Plan): string[] {
  return planFaults(plans.map((plan) => (plan.audience === changed.audience ? changed : plan)));
}

function itemsOf(plan: Plan, items: Plan['groups'][number]['items'], more: Partial<Plan> = {}): Plan {
  return { ...plan, ...more, groups: [{ items }] };
}

const item = (number: number, words = 'Een zin', gone?: string) => ({ number, words, ...(gone && { gone }) });

describe('the numbers of the plans', () => {
  it('are sound as they stand, and no two sentences of the site have one', () => {
    expect(planFaults(plans)).toEqual([]);
    const all = plans.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ number }) => number)));
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['twice', itemsOf(teens, [item(21), item(22), item(22)], { nextNumber: 23 }), 'items[2].number: 22 is al van een'],
    [
      'of another section',
      itemsOf(teens, [item(21), item(44)], { nextNumber: 22 }),
      'items[1].number: 44 kan hier niet',
    ],
    [
      'not counted on',
      itemsOf(teens, [item(21), item(22)], { nextNumber: 22 }),
      'items[1].number: 22 is nieuw: zet nextNumber op 23',
    ],
    ['gone from the middle', itemsOf(teens, [item(21), item(23)], { nextNumber: 24 }), 'nextNumber: nummer 22 is weg'],
    ['gone from the end', itemsOf(teens, [item(21), item(22)], { nextNumber: 24 }), 'nextNumber: nummer 23 is weg'],
  ])('are refused with file, field and what to do: %s', (_, plan, words) => {
    const faults = faultsWith(plan);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^content\/plan\/teens\.yaml: /);
    expect(faults[0]).toContain(words);
  });

  it('stay with a sentence that is shown no more, and are printed for who is told them', () => {
    const plan = itemsOf(teens, [item(21, 'Oud', '2027-01-31'), item(22, 'Nieuw')], { nextNumber: 23 });
    expect(faultsWith(plan)).toEqual([]);
    expect(shownItems(plan).map(({ number }) => number)).toEqual([22]);
    expect(codeList([plan])).toEqual([FILE, '  21  Oud (niet meer getoond sinds 2027-01-31)', '  22  Nieuw']);
  });
});

describe('a plan', () => {
  it('is refused when a file is missing, or is called otherwise', () => {
    expect(planFaults(plans.filter((plan) => plan !== teens))).toEqual([`${FILE}: bestand: ontbreekt`]);
    expect(planFaults([...plans, { ...teens, audience: 'ouders' }])).toEqual([
      'content/plan/ouders.yaml: bestand: noem het naar een groep: children, teens, adults',
    ]);
  });

  it('has no more sentences than the stylesheet can show', () => {
    const many = Array.from({ length: MOST_TICKS + 1 }, (_, index) => item(41 + index));
    const adults = itemsOf({ ...teens, audience: 'adults' }, many, { nextNumber: 41 + many.length });
    expect(faultsWith(adults)).toEqual(['content/plan/adults.yaml: groups: 21 zinnen om aan te vinken, hoogstens 20']);
    expect(ticked.match(/nth-child\(\d+\)/g)).toHaveLength(MOST_TICKS);
  });

  it('has short sentences for children', () => {
    const long = 'Ik ga altijd heel snel naar de buren en ik blijf daar slapen.';
    expect(faultsWith(itemsOf(children, [item(11, long)], { nextNumber: 12 }))).toEqual([
      `content/plan/children.yaml: groups[0].items[0].words: zin "${long}" is te lang, hoogstens 10 woorden voor kinderen`,
    ]);
  });

  it('is refused with its line when a number is none', () => {
    const yaml = ['groups:', '  - items:', '      - { number: 7, words: Een zin }'].join('\n');
    const { audience: _, ...fields } = teens;
    const data = { ...fields, groups: [{ items: [item(7)] }] };
    expect(schemaFaults(FILE, { schema: planSchema, data, yaml, above: 0 })).toEqual([
      { file: FILE, line: 3, field: 'groups[0].items[0].number', words: 'een nummer heeft twee cijfers' },
    ]);
  });
});
