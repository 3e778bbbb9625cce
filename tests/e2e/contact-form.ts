/** The contact form as a visitor sees it. */
import { expect, type Locator, type Page } from '@playwright/test';

export type ReplyWay = 'email' | 'phone' | 'none';

/** What is typed where. What is absent is left as it is. */
export interface Typed {
  message?: string;
  reply?: ReplyWay;
  email?: string;
  phone?: string;
  /** Values of the moments to call. */
  windows?: string[];
  codeWord?: string;
  voicemail?: boolean;
  name?: string;
  /** The team's name as the list shows it. */
  team?: string;
}

const LABELS = {
  message: /^(Wat wil je vertellen|What do you want to tell)/,
  email: /^(Je e-mailadres|Your e-mail address)/,
  phone: /(nummer|number)/,
  name: /^(Hoe mogen we je noemen|What may we call you)/,
  team: /^(Welk team|Which team)/,
};
const WAYS: Record<ReplyWay, RegExp> = {
  email: /^(Met een e-mail|By e-mail)/,
  phone: /^(Bel mij( terug)?|Call me( back)?)$/,
  none: /^(Bel mij niet|Do not call me)/,
};

export class ContactForm {
  readonly message: Locator;
  readonly email: Locator;
  readonly phone: Locator;
  readonly name: Locator;
  readonly team: Locator;
  readonly sendButton: Locator;
  /** Says at the top what is missing. */
  readonly summary: Locator;

  constructor(readonly page: Page) {
    const textbox = (name: RegExp) => page.getByRole('textbox', { name });
    this.message = textbox(LABELS.message);
    this.email = textbox(LABELS.email);
    this.phone = textbox(LABELS.phone);
    this.name = textbox(LABELS.name);
    this.team = page.getByRole('combobox', { name: LABELS.team });
    this.sendButton = page.getByRole('button', { name: /^(Stuur|Send)$/ });
    this.summary = page.getByRole('alert');
  }

  way(way: ReplyWay): Locator {
    return this.page.getByRole('radio', { name: WAYS[way] });
  }

  async fill(typed: Typed): Promise<void> {
    if (typed.message !== undefined) await this.message.fill(typed.message);
    if (typed.reply) await this.way(typed.reply).check();
    if (typed.email !== undefined) await this.email.fill(typed.email);
    if (typed.reply === 'phone') await this.sayWhosePhone();
    if (typed.phone !== undefined) await this.phone.fill(typed.phone);
    for (const value of typed.windows ?? []) await this.page.locator(`input[value="${value}"]`).check();
    if (typed.codeWord !== undefined)
      await this.page.getByRole('textbox', { name: /(codewoord|code word)/ }).fill(typed.codeWord);
    if (typed.voicemail) await this.page.getByRole('radio', { name: /^(Ja, dat mag|Yes, that is fine)/ }).check();
    if (typed.name !== undefined) await this.name.fill(typed.name);
    if (typed.team) await this.team.selectOption({ label: typed.team });
  }

  /** A child is first asked whose telephone it is and who may answer it: here its own, and only itself. */
  private async sayWhosePhone(): Promise<void> {
    const owner = this.page.locator('[name="phoneOwner"][value="mine"]');
    if ((await owner.count()) === 0) return;
    await owner.check();
    await this.page.locator('[name="phoneAnsweredBy"][value="me"]').check();
  }

  /** Fills in what is given, sends, and gives the reference of the confirmation. */
  async send(typed: Typed = {}): Promise<string> {
    await this.fill(typed);
    await this.sendButton.click();
    return this.reference();
  }

  /** The code on the confirmation: shown to the visitor, and for machines on <main>. */
  async reference(): Promise<string> {
    const main = this.page.locator('main[data-confirmation]');
    await expect(main).toBeVisible();
    const reference = (await main.getAttribute('data-confirmation')) ?? '';
    expect(reference).not.toBe('');
    await expect(main.getByText(reference, { exact: true })).toBeVisible();
    return reference;
  }
}

/** Resolves when the form's script has come to life: it has put its mark on the form. */
export async function islandAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('form[data-island][data-alive]') !== null);
}
