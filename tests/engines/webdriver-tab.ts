/** WebKit, through WebDriver: each tab is a window of its own, with a history of its own. */
import type { WebDriver } from './selenium';
import type { OpenBrowser, Tab } from './tab';

const PHONE = { width: 400, height: 740 };

export function browserOf(driver: WebDriver, end: () => Promise<void>): OpenBrowser {
  return {
    async newTab() {
      const first = await driver.getWindowHandle();
      await driver.switchTo().newWindow('window');
      await driver.manage().window().setRect(PHONE);
      return tabOf(driver, first);
    },
    close: end,
  };
}

function tabOf(driver: WebDriver, first: string): Tab {
  const keys = () => driver.actions();
  return {
    // WebKit's driver tells nobody of them.
    mishaps: [],
    open: (address) => driver.get(address),
    ask: (question, ...given) => driver.executeScript(`return (${question})(...arguments)`, ...given),
    pressAt: (x, y) => driver.actions().move({ x, y, duration: 0 }).click().perform(),
    type: (text) => keys().sendKeys(text).perform(),
    pressKey: (key) => keys().keyDown(KEYS[key]).keyUp(KEYS[key]).perform(),
    async close() {
      await driver.close();
      await driver.switchTo().window(first);
    },
  };
}

/** As WebDriver numbers them. */
const KEYS = { Shift: '\uE008', Enter: '\uE007' };
