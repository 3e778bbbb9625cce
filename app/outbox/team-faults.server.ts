/** What is wrong with the teams in content/, each fault with its file and field: for the check that stops a build. */
import type { Team } from '~/content/settings';
import { KEY_FAULTS, publicKeyFault } from './openpgp.server';
import { goesRound } from './overflow';

type CheckedTeam = Pick<Team, 'id' | 'overflow' | 'publicKey'>;

/** Overflows that cannot be followed, and keys that cannot be read. A key that has merely expired holds that team's mail, and the site says so. */
export async function teamFaults(teams: readonly CheckedTeam[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, team] of teams.entries()) {
    const field = `content/teams.yaml: teams[${index}]`;
    faults.push(...overflowFaults(teams, team).map((fault) => `${field}.overflow${fault}`));
    const fault = team.publicKey ? await publicKeyFault(team.publicKey, null) : null;
    if (fault) faults.push(`${field}.publicKey: ${team.id}: ${KEY_FAULTS[fault]}`);
  }
  return faults;
}

function overflowFaults(teams: readonly CheckedTeam[], team: CheckedTeam): string[] {
  return team.overflow.flatMap(({ to, from, until }, index) => {
    const field = `[${index}]`;
    const earlier = team.overflow.slice(0, index);
    const receiver = teams.find(({ id }) => id === to);
    return [
      ...(to === team.id ? [`${field}.to: ${to} kan niet van zichzelf overnemen: kies een ander team`] : []),
      ...(until < from
        ? [`${field}.until: de laatste dag (${until}) komt voor de eerste (${from}): verbeter een van de twee`]
        : []),
      ...(earlier.some((period) => period.from <= until && from <= period.until)
        ? [`${field}.from: op deze dag neemt al een ander team over van ${team.id}: laat de periodes niet overlappen`]
        : []),
      ...(to !== team.id && goesRound(teams, team.id, from)
        ? [`${field}.to: op ${from} komt de mail zo terug bij een team dat hem al doorgaf: kies een ander team`]
        : []),
      ...(team.publicKey && receiver && !receiver.publicKey
        ? [
            `${field}.to: ${team.id} heeft een publicKey en ${to} niet: de mail zou leesbaar vertrekken. Kies een team met een sleutel`,
          ]
        : []),
    ];
  });
}
