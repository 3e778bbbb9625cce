/** The page on which an answer is read, as a visitor sees it, and the team's page, on which it is written. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Mailbox } from '../support/mailbox';
import { answerByKey, deskIn } from '../support/team-desk';
import { ContactForm } from './contact-form';

export class AnswerBox {
  readonly main: Locator;
  readonly words: Locator;
  readonly readButton: Locator;
  readonly message: Locator;
  readonly sendButton: Locator;
  readonly wipeButton: Locator;
  /** The answers of the team. */
  readonly answers: Locator;
  /** What was done just now. */
  readonly said: Locator;
  readonly alert: Locator;

  constructor(readonly page: Page) {
    const button = (name: RegExp) => page.getByRole('button', { name });
    this.main = page.locator('main');
    this.words = page.getByRole('textbox', { name: /^(Typ je vijf woorden|Type your five words)/ });
    this.readButton = button(/^(Lees|Read)$/);
    this.message = page.getByRole('textbox', { name: /^(Wil je nog iets schrijven|Do you want to write more)/ });
    this.sendButton = button(/^(Stuur|Send)$/);
    this.wipeButton = button(/^(Wis alles|Wipe everything)$/);
    this.answers = page.locator('article[data-answer]');
    this.said = this.main.getByRole('status').filter({ visible: true });
    this.alert = page.getByRole('alert');
  }

  /** Types the words, reads, and waits for what they open. */
  async read(words: string, opens: 'answered' | 'waiting' | 'nothing'): Promise<void> {
    await this.words.fill(words);
    await this.readButton.click();
    await this.shows(opens);
  }

  shows(state: 'answered' | 'waiting' | 'nothing'): Promise<void> {
    return expect(this.main).toHaveAttribute('data-box', state);
  }

  async writeBack(text: string): Promise<void> {
    await this.message.fill(text);
    await this.sendButton.click();
  }
}

/** Somebody wrote, and keeps five words. */
export interface Written {
  words: string[];
  /** What the team reads, with its key. */
  mail: string;
  key: string;
  link: string;
}

/** Writes by the form that is open, and keeps the words. */
export async function writeAndKeepWords(page: Page, mailbox: Mailbox, message: string): Promise<Written> {
  const form = new ContactForm(page);
  await form.fill({ message, reply: 'here' });
  const words = await form.givenWords();
  const reference = await form.send();
  const mail = (await mailbox.mailWith(reference)).parsed.text ?? '';
  return { words, mail, ...deskIn(mail) };
}

/** The same, and the team has answered. */
export async function writeAndGetAnswer(
  page: Page,
  { siteUrl, mailbox, message, answer }: { siteUrl: string; mailbox: Mailbox; message: string; answer: string },
): Promise<Written> {
  const written = await writeAndKeepWords(page, mailbox, message);
  await answerByKey(siteUrl, written.key, answer);
  return written;
}
