/** Which team takes over from which. Days are days in Brussels, written as 2026-12-24. */
import type { Team, TeamId } from '~/content/settings';

/** What is needed here of content/teams.yaml. */
export type Overflowing = Pick<Team, 'id' | 'overflow'>;

/** The team that gets, on this day, what is meant for `team`; itself when nobody takes over, or when it would go round in a circle. */
export function receivingTeam(teams: readonly Overflowing[], team: TeamId, day: string): TeamId {
  return chainFrom(teams, team, day).at(-1) ?? team;
}

/** True when on this day the overflows lead from `team` into a circle. */
export function goesRound(teams: readonly Overflowing[], team: TeamId, day: string): boolean {
  return successor(teams, team, day) !== undefined && chainFrom(teams, team, day).length === 0;
}

/** The teams it passes, in turn; none when nobody takes over, or when it comes back to a team it has passed. */
function chainFrom(teams: readonly Overflowing[], team: TeamId, day: string): TeamId[] {
  const chain: TeamId[] = [];
  for (let next = successor(teams, team, day); next !== undefined; next = successor(teams, next, day)) {
    if (next === team || chain.includes(next)) return [];
    chain.push(next);
  }
  return chain;
}

function successor(teams: readonly Overflowing[], team: TeamId, day: string): TeamId | undefined {
  const periods = teams.find(({ id }) => id === team)?.overflow ?? [];
  return periods.find(({ from, until }) => from <= day && day <= until)?.to;
}
