/** What a visitor's screen holds at one moment: the one question that every journey asks again and again. */
import type { Tab } from './tab';

export interface Screen {
  /** What stands in the address bar. */
  address: string;
  title: string;
  /** When this document began: another one after a reload. */
  born: number;
  /** The document has come whole, and its script has run. */
  whole: boolean;
  heading: string;
  /** Which page this is, by the address it gives for sharing; empty where a page says none. */
  page: string;
  /** Everything that can be read. */
  words: string;
  /** The element that has the focus: its name and id. */
  focus: string;
  /** The reference of a confirmation; empty on every other page. */
  confirmation: string;
  /** The form has its script. */
  alive: boolean;
  /** What stands in the form by the name of its fields, chosen and typed; empty fields and hidden ones are left out. */
  fields: Record<string, string[]>;
  /** What the form says when it could not be sent. */
  offline: string;
  /** What is missing or went wrong, at the top of the form. */
  alert: string;
}

export function look(tab: Tab): Promise<Screen> {
  return tab.ask(readScreen);
}

/** Runs in the page: in the JavaScript of 2019. */
function readScreen(): Screen {
  const words = (selector: string) => {
    const element = document.querySelector<HTMLElement>(selector);
    return element ? element.innerText.trim() : '';
  };
  const fields: Record<string, string[]> = {};
  const form = document.querySelector<HTMLFormElement>('main form');
  for (const field of form ? form.querySelectorAll<HTMLInputElement>('input, select, textarea') : []) {
    const isChoice = field.type === 'radio' || field.type === 'checkbox';
    if (field.type === 'hidden' || field.value === '' || (isChoice && !field.checked)) continue;
    fields[field.name] = [...(fields[field.name] || []), field.value];
  }
  const main = document.querySelector('main');
  const shared = document.querySelector('.share code');
  const active = document.activeElement;
  return {
    address: location.href,
    title: document.title,
    // WebKit tells the same moment with another hundredth the next time.
    born: Math.round(performance.timeOrigin),
    whole: document.readyState === 'complete',
    heading: words('h1'),
    page: shared ? new URL(shared.textContent || '').pathname : '',
    words: document.documentElement.hidden ? '' : words('body'),
    focus: active ? active.localName + (active.id && `#${active.id}`) : '',
    confirmation: (main ? main.dataset.confirmation : '') || '',
    // biome-ignore lint/complexity/useOptionalChain: this runs in Chromium 79, which has none
    alive: form !== null && form.hasAttribute('data-alive'),
    fields,
    offline: words('.offline'),
    alert: words('[role="alert"]:not([hidden])'),
  };
}
