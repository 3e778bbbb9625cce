/** What content/teams.yaml says about the ways a letter can go. */
import { MATERIAL_RECEIVER } from '~/content/schemas';
import type { TeamList } from '~/content/settings';
import { brusselsDay } from '~/hours/brussels-time';
import { receivingTeam } from './overflow';
import type { Routing } from './routing';

export function routingOf({ teams, defaultTeam, materialMailbox }: TeamList): Omit<Routing, 'mailFallback'> {
  return {
    defaultTeam,
    mailboxOf: (id) => (id === MATERIAL_RECEIVER ? materialMailbox : teams.find((team) => team.id === id)?.mailbox),
    receiverOf: (id, at) => (id === MATERIAL_RECEIVER ? id : receivingTeam(teams, id, brusselsDay(at))),
    publicKeyOf: (id) => teams.find((team) => team.id === id)?.publicKey,
  };
}
