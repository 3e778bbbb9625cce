/** Who asked for no motion sees none: nothing runs, and nothing would run at a touch. */
import type { Page } from '@playwright/test';
import { wear } from './looks';

export async function motionFaults(page: Page): Promise<string[]> {
  await wear(page, 'light');
  return page.evaluate(() => {
    const running = document.getAnimations().map((one) => `runs: ${(one as CSSAnimation).animationName ?? one.id}`);
    const ready = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
        const moves = transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0);
        const isStill = !moves && animationName === 'none' && scrollBehavior === 'auto';
        return isStill ? [] : [`would move: ${element.tagName} ${element.className} ${part}`];
      }),
    );
    return [...running, ...ready];
  });
}
