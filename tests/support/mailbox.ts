/** A team's mailbox: a real mail server that can be asked for the mail with a certain text. */
import { type MailServer, type ReceivedMail, startMailServer } from './smtp';

export interface Mailbox extends MailServer {
  /** Waits for the mail with this text in it. */
  mailWith(text: string): Promise<ReceivedMail>;
  /** All mails so far with this text in them. */
  mailsWith(text: string): ReceivedMail[];
}

export async function startMailbox(port?: number): Promise<Mailbox> {
  const server = await startMailServer(port === undefined ? {} : { port });
  const mailsWith = (text: string) => server.mails.filter(({ parsed }) => parsed.text?.includes(text));
  return Object.assign(server, {
    mailsWith,
    async mailWith(text: string) {
      for (let count = server.mails.length; ; count += 1) {
        await server.received(count);
        const [found] = mailsWith(text);
        if (found) return found;
      }
    },
  });
}
