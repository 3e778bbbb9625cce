/** The team's side of an answer on the site: the key in its mail, and an answer sent with it. */

/** What a mail says of how to answer on the site. @throws Error when it says nothing of it */
export function deskIn(mailText = ''): { key: string; link: string } {
  const [, key] = /^Antwoordsleutel: (\S+)$/m.exec(mailText) ?? [];
  const [link] = /^http\S+\/beheer\/antwoord#\S+$/m.exec(mailText) ?? [];
  if (key === undefined || link === undefined) throw new Error(`no key, or no link, in this mail:\n${mailText}`);
  return { key, link };
}

/** Answers as a browser without script does. @param siteUrl of the site itself @throws Error when it was not taken */
export async function answerByKey(siteUrl: string, key: string, answer: string): Promise<void> {
  const body = new URLSearchParams({ key, action: 'send', answer });
  const response = await fetch(`${siteUrl}/beheer/antwoord`, { method: 'POST', body });
  if (!response.ok) throw new Error(`the team's answer was not taken: ${response.status}`);
}
