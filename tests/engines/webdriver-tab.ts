/** WebKit, through WebDriver: each tab is a window of its own, with a history of its own. */
import { withinTime } from './no-answer';
import type { WebDriver } from './selenium';
import type { OpenBrowser, Tab } from './tab';

const PHONE = { width: 400, height: 740 };

/** Milliseconds. A question that met a page on its way out may get no answer ever; it is asked again. */
const LONGEST_QUESTION = 10_000;

export function browserOf(driver: WebDriver, end: () => Promise<void>): OpenBrowser {
  return {
    newTab: () => withinTime('a new tab', newTab(driver)),
    close: end,
  };
}

async function newTab(driver: WebDriver): Promise<Tab> {
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow('window');
  await driver.manage().window().setRect(PHONE);
  return tabOf(driver, first);
}

function tabOf(driver: WebDriver, first: string): Tab {
  const keys = () => driver.actions();
  return {
    // WebKit's driver tells nobody of them.
    mishaps: [],
    open: (address) => withinTime(`open ${address}`, driver.get(address)),
    ask: (question, ...given) =>
      withinTime('a question', driver.executeScript(`return (${question})(...arguments)`, ...given), LONGEST_QUESTION),
    pressAt: (x, y) => withinTime('press', driver.actions().move({ x, y, duration: 0 }).click().perform()),
    type: (text) => withinTime('type', keys().sendKeys(text).perform()),
    pressKey: (key) => withinTime(`key ${key}`, keys().keyDown(KEYS[key]).keyUp(KEYS[key]).perform()),
    async close() {
      await withinTime('close', driver.close());
      await withinTime('the first window', driver.switchTo().window(first));
    },
  };
}

/** As WebDriver numbers them. */
const KEYS = { Shift: '\uE008', Enter: '\uE007' };
