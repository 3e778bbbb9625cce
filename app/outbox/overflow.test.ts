import { describe, expect, it } from 'vitest';
import type { Team, TeamId } from '~/content/settings';
import { goesRound, type Overflowing, receivingTeam } from './overflow';
import { teamFaults } from './team-faults.server';

const DECEMBER = { from: '2026-12-01', until: '2026-12-31', reason: 'ziekte' };

function team(id: TeamId, ...overflow: Overflowing['overflow']): Overflowing {
  return { id, overflow };
}

describe('a team that overflows', () => {
  const teams = [team('limburg', { to: 'antwerpen', ...DECEMBER }), team('antwerpen'), team('brussel')];

  it.each([
    ['2026-11-30', 'limburg'],
    ['2026-12-01', 'antwerpen'],
    ['2026-12-31', 'antwerpen'],
    ['2027-01-01', 'limburg'],
  ])('on %s has its messages read by %s', (day, receiver) => {
    expect(receivingTeam(teams, 'limburg', day)).toBe(receiver);
    expect(receivingTeam(teams, 'brussel', day)).toBe('brussel');
  });

  it('to a team that overflows itself leads on to the last one', () => {
    const chain = [
      team('limburg', { to: 'antwerpen', ...DECEMBER }),
      team('antwerpen', { to: 'brussel', ...DECEMBER, from: '2026-12-10' }),
      team('brussel'),
    ];
    expect(receivingTeam(chain, 'limburg', '2026-12-09')).toBe('antwerpen');
    expect(receivingTeam(chain, 'limburg', '2026-12-10')).toBe('brussel');
  });

  it('in a circle keeps its messages, so that no file can make them go round for ever', () => {
    const circle = [
      team('limburg', { to: 'antwerpen', ...DECEMBER }),
      team('antwerpen', { to: 'brussel', ...DECEMBER }),
      team('brussel', { to: 'antwerpen', ...DECEMBER }),
    ];
    for (const { id } of circle) {
      expect(goesRound(circle, id, '2026-12-05')).toBe(true);
      expect(receivingTeam(circle, id, '2026-12-05')).toBe(id);
    }
    expect(goesRound(circle, 'limburg', '2026-11-05')).toBe(false);
    expect(goesRound(teams, 'limburg', '2026-12-05')).toBe(false);
  });
});

describe('a team with a public key', () => {
  const teams = (receiver: Partial<Team>) => [
    { ...team('limburg', { to: 'antwerpen', ...DECEMBER }), publicKey: 'not a key' },
    { ...team('antwerpen'), ...receiver },
  ];

  it('may not overflow to one without: its messages would go out unencrypted', async () => {
    const fault = 'content/teams.yaml: teams[0].overflow[0].to: limburg heeft een publicKey en antwerpen niet';
    expect(await teamFaults(teams({}))).toContainEqual(expect.stringContaining(fault));
    expect(await teamFaults(teams({ publicKey: 'not a key' }))).not.toContainEqual(expect.stringContaining(fault));
  });
});
