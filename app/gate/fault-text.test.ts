import { expect, it } from 'vitest';
import { inWords } from './fault';
import { placed } from './fault-text';

it('finds the line of what was said as text', () => {
  const fault = 'content/teams.yaml: teams[1].overflow[0].to: limburg cannot overflow to itself';
  const source = 'teams:\n  - id: a\n  - id: limburg\n    overflow:\n      - to: limburg\n';
  expect(inWords(placed(fault, () => source))).toBe(fault.replace('.yaml:', '.yaml:5:'));
  expect(placed('something else', () => undefined).words).toBe('something else');
});
