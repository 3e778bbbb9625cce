/** The contact form as a visitor sees it. */
import { expect, type Locator, type Page } from '@playwright/test';

export type ReplyWay = 'email' | 'phone' | 'here' | 'none';

/** What is typed where. What is absent is left as it is. */
export interface Typed {
  message?: string;
  /** With `here` the words that are asked for are typed back as they stand there. */
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
  here: /^(Ik lees het antwoord hier|Ik kom hier terug|I will (read the answer|come back) here)/,
  none: /^(Bel mij niet|Do not call me)/,
};

export class ContactForm {
  readonly message: Locator;
  readonly email: Locator;
  readonly phone: Locator;
  readonly name: Locator;
  readonly team: Locator;
  /** The words that are typed back. */
  readonly wordBack: Locator;
  readonly otherWords: Locator;
  readonly sendButton: Locator;
  /** Says at the top what is missing. */
  readonly summary: Locator;

  constructor(readonly page: Page) {
    const textbox = (name: RegExp) => page.getByRole('textbox', { name });
    this.message = textbox(LABELS.message);
    this.email = textbox(LABELS.email);
    this.phone = textbox(LABELS.phone);
    // Behind a fold that may be closed: found by what they are called in the form, filled in by their label.
    this.name = page.locator('form [name="name"]');
    this.team = page.locator('form [name="province"]');
    this.wordBack = textbox(/^(Woord|Word) \d$/);
    this.otherWords = page.getByRole('button', { name: /^(Geef mij andere woorden|Give me other words)$/ });
    this.sendButton = page.getByRole('button', { name: /^(Stuur|Send)$/ });
    this.summary = page.getByRole('alert');
  }

  way(way: ReplyWay): Locator {
    return this.page.getByRole('radio', { name: WAYS[way] });
  }

  async fill(typed: Typed): Promise<void> {
    if (typed.message !== undefined) await this.message.fill(typed.message);
    if (typed.reply) await this.way(typed.reply).check();
    if (typed.reply === 'here') await this.typeBack();
    if (typed.email !== undefined) await this.email.fill(typed.email);
    if (typed.reply === 'phone') await this.sayWhosePhone();
    if (typed.phone !== undefined) await this.phone.fill(typed.phone);
    for (const value of typed.windows ?? []) {
      await this.unfold(`[value="${value}"]`);
      await this.page.locator(`input[value="${value}"]`).check();
    }
    await this.fillFolded(typed);
  }

  /** The five words as they are shown. */
  givenWords(): Promise<string[]> {
    return this.page.locator('.five-words li').allTextContents();
  }

  /** The words that are asked for, in the order of their fields. */
  async askedWords(): Promise<string[]> {
    const [given, places] = [await this.givenWords(), await this.wordPlaces()];
    return places.map((place) => given[place - 1] ?? '');
  }

  /** Which words are asked for, from 1. */
  async wordPlaces(): Promise<number[]> {
    const labels = await this.page.locator('form label[for^="word-"]').allTextContents();
    return labels.map((label) => Number(label.replace(/\D/g, '')));
  }

  /** Types back what is asked for. @param slip how somebody mistypes each */
  async typeBack(slip = (word: string) => word): Promise<void> {
    for (const [index, word] of (await this.askedWords()).entries()) await this.wordBack.nth(index).fill(slip(word));
  }

  private async fillFolded({ codeWord, voicemail, name, team }: Typed): Promise<void> {
    if (codeWord !== undefined) {
      await this.unfold('[name="codeWord"]');
      await this.page.getByRole('textbox', { name: /(codewoord|code word)/ }).fill(codeWord);
    }
    if (voicemail) {
      await this.unfold('[name="voicemail"]');
      await this.page.getByRole('radio', { name: /^(Ja, dat mag|Yes, that is fine)/ }).check();
    }
    if (name !== undefined) {
      await this.unfold('[name="name"]');
      await this.page.getByRole('textbox', { name: LABELS.name }).fill(name);
    }
    if (team) {
      await this.unfold('[name="province"]');
      await this.page.getByRole('combobox', { name: LABELS.team }).selectOption({ label: team });
    }
  }

  /** Opens the fold that a field stands in, as a visitor does; nothing when it is open, or when there is none. */
  async unfold(field: string): Promise<void> {
    const fold = this.page.locator(`form ${field}`).first().locator('xpath=ancestor::details[not(@open)]');
    if ((await fold.count()) > 0) await fold.locator('> summary').click();
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
