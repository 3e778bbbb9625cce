/**
 * What extensions, keyboards and translators do to a page costs no letter: nodes of theirs in the form, before its
 * script comes and after; fields that are filled in without an event. Only with script.
 */
import type { Page } from '@playwright/test';
import { createGate } from '../support/gate';
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';

/** Each as its kind of extension does it. They run in the page. */
const FOREIGN: Record<string, () => void> = {
  'a node at the start of the form': () => document.querySelector('form')?.prepend(document.createElement('div')),
  'a node between a label and its field': () => {
    document.querySelector('textarea')?.before(document.createElement('grammarly-extension'));
  },
  'a node in a label': () => document.querySelector('label[for="message"]')?.append(document.createElement('i')),
  'a wrapper around every field': () => {
    for (const field of document.querySelectorAll('form textarea, form input, form select')) {
      const wrapper = document.createElement('span');
      field.replaceWith(wrapper);
      wrapper.append(field);
    }
  },
  'a host of a shadow tree after every field': () => {
    for (const field of document.querySelectorAll('form textarea, form input:not([type="radio"])')) {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append('🔑');
      field.after(host);
    }
  },
  'attributes everywhere': () => {
    for (const element of document.querySelectorAll('*')) element.setAttribute('data-darkreader-inline', '');
  },
  'every text translated': () => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement?.closest('script, style, textarea')) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.nodeValue;
      outer.append(inner);
      text.parentNode?.replaceChild(outer, text);
    }
  },
  'another form before ours': () => {
    const form = document.createElement('form');
    form.innerHTML = '<input name="message" value="van een ander"><p id="message-error"></p>';
    document.querySelector('main')?.prepend(form);
  },
};

/** Marks the field, so that one that takes its place is seen. */
const mark = (page: Page) => page.locator('form textarea').evaluate((field) => field.setAttribute('data-first', ''));

const caret = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement && field.dataset.first !== undefined ? field.selectionStart : null;
  });

for (const [what, disturb] of Object.entries(FOREIGN)) {
  test(`${what}, while somebody types: every letter stays, and so does the caret`, async ({ page, mailbox, watch }) => {
    // The style that an extension would bring is not this site's to allow.
    watch.allow(/Content Security Policy/);
    const gate = createGate();
    await page.route('**/assets/*.js', async (route) => {
      await gate.passed;
      await route.continue();
    });
    await page.goto('/volwassenen/contact');
    await mark(page);
    await page.evaluate(disturb);
    const form = new ContactForm(page);
    await form.way('email').check();
    await page.locator('textarea').focus();
    await page.keyboard.type('voor');
    gate.open();
    await page.keyboard.type(' tijdens het laden van het script');
    await islandAlive(page);
    await page.keyboard.type(' en na');
    expect(await caret(page)).toBe('voor tijdens het laden van het script en na'.length);

    await page.evaluate(disturb);
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
    await expect(form.summary.getByRole('link')).toHaveText(['Vul een e-mailadres in waarop we je mogen antwoorden.']);
    await form.summary.getByRole('link').click();
    await expect(form.email).toBeFocused();
    await page.keyboard.type('merel@voorbeeld.example');
    await form.sendButton.click();
    const mail = await mailbox.mailWith(await form.reference());
    expect(mail.parsed.text).toContain('│ voor tijdens het laden van het script en na\n');
    expect(mail.parsed.text).toContain('merel@voorbeeld.example');
  });
}

test('what was filled in without an event is checked and sent as it stands there', async ({ page, mailbox }) => {
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await page.evaluate(() => {
    const set = (name: string, value: string) => {
      for (const field of document.querySelectorAll<HTMLInputElement>(`form [name="${name}"]`)) {
        if (field.type === 'radio') field.checked = field.value === value;
        else field.value = value;
      }
    };
    const typed = {
      message: 'Ingevuld zonder toets',
      replyBy: 'email',
      email: 'zonder@voorbeeld.example',
      name: 'Mees',
    };
    for (const [name, value] of Object.entries({ ...typed, province: 'limburg' })) set(name, value);
  });
  const mail = await mailbox.mailWith(await form.send());
  expect(mail.to).toEqual(['limburg@1712.example']);
  for (const words of ['Ingevuld zonder toets', 'zonder@voorbeeld.example', 'Mees'])
    expect(mail.parsed.text).toContain(words);
});

test('a field that was emptied without an event is missed', async ({ page }) => {
  await page.goto('/volwassenen/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'Straks weg', reply: 'none' });
  await page.locator('textarea').evaluate((field: HTMLTextAreaElement) => {
    field.value = '';
  });
  await form.sendButton.click();
  await expect(form.summary.getByRole('link')).toHaveText(['Schrijf eerst je bericht.']);
});

test('what is typed while a form is on its way is there when it comes back', async ({ page, mailbox, watch }) => {
  watch.allow(/status of 400/);
  const [asked, answered] = [createGate(), createGate()];
  await page.route('**/contact', async (route) => {
    const typed = route.request().postData();
    if (!typed?.includes('Onderweg')) return route.continue();
    asked.open();
    await answered.passed;
    await route.continue({ postData: typed.replace('replyBy=none', 'replyBy=') });
  });
  await page.goto('/jongeren/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'Onderweg', reply: 'none', name: 'Specht' });
  await form.sendButton.click();
  await asked.passed;
  await form.message.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' en nog iets');
  await form.team.selectOption({ label: 'Limburg' });
  answered.open();
  await expect(form.summary).toBeFocused();
  await expect(form.message).toHaveValue('Onderweg en nog iets');
  await expect(form.team).toHaveValue('limburg');
  await expect(form.name).toHaveValue('Specht');
  await page.unroute('**/contact');
  const mail = await mailbox.mailWith(await form.send({ reply: 'none' }));
  expect(mail.parsed.text).toContain('Onderweg en nog iets');
});
