/** The contact form as a visitor fills it in, and what the team reads then. */
import { expect } from 'vitest';
import type { Visit } from './visit';

export const SECTIONS = ['/kinderen', '/jongeren', '/volwassenen'] as const;
export type Section = (typeof SECTIONS)[number];

export const WAYS = ['email', 'phone', 'none'] as const;
/** `here`: an answer that is read on the site by five words; journeys/answered.ts reads it with script. */
export type Way = (typeof WAYS)[number] | 'here';

export const MESSAGE = '[name="message"]';
export const SEND = 'main form button.primary';

/** What the team's mail says of how it may answer. */
const RULES: Record<Way, RegExp> = {
  email: /mailto:mijn\.naam@voorbeeld\.example/,
  phone: /BEL TERUG: \+32 470 12 34 56\n(.+\n)+GEEN voicemail/,
  here: /^Antwoordsleutel: \S+$/m,
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
  if (way === 'here') return typeBack(visit);
  if (way !== 'phone') return;
  // A child is first asked whose telephone it is and who may answer it.
  if (section === '/kinderen') {
    await visit.press('[name="phoneOwner"][value="mine"]');
    await visit.press('[name="phoneAnsweredBy"][value="me"]');
  }
  await visit.type('[name="phone"]', '0470 12 34 56');
  await visit.press('[name="callWindow"]');
}

/** The five words as they stand there, and which of them are to be typed back, from 1. */
export function wordsOf(visit: Visit): Promise<{ given: string[]; asked: number[] }> {
  return visit.tab.ask(() => ({
    given: [...document.querySelectorAll('.five-words li')].map(({ textContent }) => textContent || ''),
    asked: [...document.querySelectorAll<HTMLInputElement>('[name="wordBack"]')].map(({ id }) => Number(id.slice(5))),
  }));
}

async function typeBack(visit: Visit): Promise<void> {
  const { given, asked } = await wordsOf(visit);
  for (const place of asked) await visit.type(`#word-${place}`, given[place - 1] ?? '');
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
