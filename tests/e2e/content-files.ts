/** What a helpline worker wrote in content/, read as it stands in the files. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Audience } from './addresses';

interface Team {
  id: string;
  name: { nl: string; en: string };
  mailbox: string;
}

const read = (file: string): unknown => parse(readFileSync(`content/${file}`, 'utf8'));

const teamFile = read('teams.yaml') as { defaultTeam: string; teams: Team[] };

/** @param id "unknown" gives the team that reads what nobody chose a team for */
export function teamOf(id: string): Team {
  const wanted = id === 'unknown' ? teamFile.defaultTeam : id;
  const team = teamFile.teams.find((candidate) => candidate.id === wanted);
  if (!team) throw new Error(`content/teams.yaml: no team "${wanted}"`);
  return team;
}

export const exits = read('exits.yaml') as Record<Audience, string[]> & { languages: Record<string, string[]> };

/** The name of a helpline as the site shows it. */
export function nameOf(helpline: string): string {
  return (read(`helplines/${helpline}.yaml`) as { name: string }).name;
}
