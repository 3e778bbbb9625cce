/** What a visitor does in one tab, step by step. A step that fails says which one it was, and what the screen showed. */
import { eventually } from './eventually';
import { isNoAnswer, NoAnswer } from './no-answer';
import { look, type Screen } from './screen';
import type { Tab } from './tab';
import type { Town } from './town';

/** The exit that is at the bottom of every page. */
export const EXIT = 'body > [data-stays] a[data-exit]';
/** In a document where Back was pressed by backOnceAt(). */
export const BACK_PRESSED = 'meta[name="back-pressed"]';

/** So many looks in a row see it in one place. */
const AT_REST = 4;

export class Visit {
  #steps: string[] = [];

  constructor(
    readonly tab: Tab,
    readonly town: Town,
    readonly script: boolean,
    /** As the engine says of itself. */
    readonly keepsForbidden = false,
  ) {}

  /** Where the exit leads. */
  get away(): string {
    return `${this.town.elsewhere.url}/brood`;
  }

  /** Another site, where one was before. */
  get before(): string {
    return `${this.town.elsewhere.url}/tevoren`;
  }

  /** Comes from another site to a page of ours, by its address. */
  async arrive(path: string): Promise<Screen> {
    await this.step('be on another site', () => this.tab.open(this.before));
    await this.step(`open ${path}`, () => this.tab.open(this.town.url + path));
    return this.loads(path);
  }

  /** Waits until a page is there under its own address. */
  loads(path: string): Promise<Screen> {
    const fits = ({ address, heading, whole }: Screen) => address === this.town.url + path && heading !== '' && whole;
    return this.until(`${path} is seen`, fits);
  }

  /** Follows a link of the page and waits for what it leads to. */
  async follow(path: string): Promise<Screen> {
    await this.press(`a[href="${path}"]`);
    return this.shows(path);
  }

  /** Waits until that page is seen; with script its heading has the focus then. */
  shows(path: string): Promise<Screen> {
    return this.until(
      `${path} is seen`,
      ({ page, heading, focus, whole }) => page === path && heading !== '' && whole && (!this.script || focus === 'h1'),
    );
  }

  back(): Promise<void> {
    return this.turn('Back', () => history.back());
  }

  /** From the page itself, a moment after its address is another one: WebDriver waits until what is loading is there. */
  backOnceAt(path: string): Promise<void> {
    return this.step(`press Back while ${path} is loading`, () => this.tab.ask(backOnceAt, path));
  }

  forward(): Promise<void> {
    return this.turn('Forward', () => history.forward());
  }

  async reload(): Promise<void> {
    const { born } = await look(this.tab);
    await this.turn('reload', () => location.reload());
    await this.until('another document', (screen) => screen.whole && screen.born !== born);
  }

  /** Presses the first that is seen of what a selector finds; a choice by its label. */
  press(selector: string): Promise<void> {
    return this.step(`press ${selector}`, async () => {
      const looks: string[] = [];
      const [x = 0, y = 0] = await eventually(
        'something to press, at rest',
        () => this.tab.ask(placeOf, selector),
        (place) => {
          looks.push(String(place));
          // Firefox scrolls in another process: on a busy machine a press came before it, and hit nothing.
          return place.length === 2 && looks.length >= AT_REST && new Set(looks.slice(-AT_REST)).size === 1;
        },
      );
      await this.tab.pressAt(x, y);
    });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.press(selector);
    await this.step(`type into ${selector}`, () => this.tab.type(text));
  }

  pressKey(key: 'Shift' | 'Enter'): Promise<void> {
    return this.step(`key ${key}`, () => this.tab.pressKey(key));
  }

  /** Takes a value of a list, as every browser does once its own menu is closed. */
  choose(selector: string, value: string): Promise<void> {
    return this.step(`choose ${value} in ${selector}`, () => this.tab.ask(choose, selector, value));
  }

  /** Waits until the page has something that the selector finds. */
  has(selector: string): Promise<unknown> {
    return this.step(`there is ${selector}`, () =>
      eventually(
        selector,
        () => this.tab.ask((wanted) => document.querySelector(wanted) !== null, selector),
        (there) => there,
      ),
    );
  }

  /** Waits until the screen is as it must be. */
  until(what: string, fits: (screen: Screen) => boolean): Promise<Screen> {
    return this.step(what, () => eventually(what, () => look(this.tab), fits));
  }

  /** A page that goes away in this moment may no longer answer. What came of it is seen by the next step. */
  private turn(what: string, action: () => void): Promise<void> {
    return this.step(what, () => this.tab.ask(action).catch(() => undefined));
  }

  private async step<Result>(what: string, action: () => Promise<Result>): Promise<Result> {
    this.#steps.push(what);
    try {
      return await action();
    } catch (error) {
      const before = this.#steps.slice(0, -1).join(' > ');
      const told = `step ${this.#steps.length}, "${what}" (after: ${before})\n${(error as Error).message}`;
      throw new Error(told, { cause: isNoAnswer(error) ? new NoAnswer(what) : error });
    }
  }
}

/** Runs in the page. The middle of what is to be pressed, or nothing while it is not there or lies under something else. */
function placeOf(selector: string): number[] {
  const elements = [...document.querySelectorAll<HTMLInputElement>(selector)].map((element) => {
    const [label] = /^(radio|checkbox)$/.test(element.type) ? element.labels || [] : [];
    return label || element;
  });
  const element = elements.find((candidate) => candidate.getClientRects().length > 0);
  if (!element) return [];
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getClientRects()[0] as DOMRect;
  const x = Math.round(box.left + box.width / 2);
  const y = Math.round(box.top + box.height / 2);
  const onTop = document.elementFromPoint(x, y);
  return onTop && (element === onTop || element.contains(onTop)) ? [x, y] : [];
}

/** Runs in the page. */
function choose(selector: string, value: string): void {
  const list = document.querySelector(selector) as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in the page. */
function backOnceAt(path: string): void {
  const timer = setInterval(() => {
    if (location.pathname !== path) return;
    clearInterval(timer);
    setTimeout(() => {
      const mark = document.createElement('meta');
      mark.name = 'back-pressed';
      document.head.append(mark);
      history.back();
    }, 300);
  }, 20);
}
