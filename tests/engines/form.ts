/** The contact form as a visitor fills it in, and what the team reads then. */
import { expect } from 'vitest';
import type { Visit } from './visit';

export const SECTIONS = ['/kinderen', '/jongeren', '/volwassenen'] as const;
export type Section = (typeof SECTIONS)[number];

export const WAYS = ['email', 'phone', 'none'] as const;
export type Way = (typeof WAYS)[number];

export const MESSAGE = '[name="message"]';
export const SEND = 'main form button.primary';

/** What the team's mail says of how it may answer. */
const RULES: Record<Way, RegExp> = {
  email: /mailto:mijn\.naam@voorbeeld\.example/,
  phone: /BEL TERUG: \+32 470 12 34 56\n(.+\n)+GEEN voicemail/,
  none: /NIET bellen, NIET schrijven/,
};

/** Comes to a section's form: with script in place, by the section's own link; without, under its own address. */
export async function openForm(visit: Visit, section: Section): Promise<void> {
  const home = await visit.arrive(section);
  const form = await visit.follow(`${section}/contact`);
  expect(form.address).toBe(visit.script ? home.address : `${home.address}/contact`);
  if (visit.script) await visit.until('the form has come to life', ({ alive }) => alive);
}

/** Chooses how to be answered, and fills in what is asked then. */
export async function chooseWay(visit: Visit, section: Section, way: Way): Promise<void> {
  await visit.press(`[name="replyBy"][value="${way}"]`);
  if (way === 'email') await visit.type('[name="email"]', 'mijn.naam@voorbeeld.example');
  if (way !== 'phone') return;
  // A child is first asked whose telephone it is and who may answer it.
  if (section === '/kinderen') {
    await visit.press('[name="phoneOwner"][value="mine"]');
    await visit.press('[name="phoneAnsweredBy"][value="me"]');
  }
  await visit.type('[name="phone"]', '0470 12 34 56');
  await visit.press('[name="callWindow"]');
}

/** Waits for the confirmation and for the mail that it promises. Gives the reference. */
export async function isDelivered(visit: Visit, message: string, way: Way): Promise<string> {
  const { confirmation, words } = await visit.until('the confirmation', (screen) => screen.confirmation !== '');
  expect(words).toContain(confirmation);
  const { parsed } = await visit.town.mailbox.mailWith(confirmation);
  expect(parsed.text).toContain(message);
  expect(parsed.text).toMatch(RULES[way]);
  expect(visit.town.mailbox.mailsWith(message)).toHaveLength(1);
  return confirmation;
}
