/** What a team's registration program can read instead of typing it over: codes only, nothing that names or quotes anybody. */
import type { MailContext } from './compose-mail';
import type { Message } from './message-schema';
import { relationOf, themeOf } from './registration';

export const REGISTRATION_FILE = 'registratie.json';

/** JSON text. Absent answers are null. @param acceptedOn the day in Brussels, 2026-11-22 */
export function registrationFile(message: Message, context: MailContext, acceptedOn: string): string {
  const { reference, audience, language, registration, signs } = context;
  return JSON.stringify(
    {
      reference,
      day: acceptedOn,
      channel: 'form',
      section: audience,
      language,
      role: message.role ?? null,
      relation: relationOf(message, registration)?.code ?? null,
      theme: themeOf(message, registration)?.name ?? null,
      now: message.now ?? null,
      otherHelp: message.otherHelp ?? null,
      team: message.province ?? 'unknown',
      replyBy: message.replyBy ?? 'none',
      suspect: signs.length > 0,
    },
    null,
    2,
  );
}
