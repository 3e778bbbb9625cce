/** Opens the advice for the device in hand. What the browser says of itself is read here only: never sent, never kept. */
import { isInHand } from '~/leaving/device-in-hand';
import { PAGE_SHOWN } from './signals';

/** Opens it now, and on every page that is swapped in. */
export function startDeviceAdvice(): void {
  document.addEventListener(PAGE_SHOWN, openOwn);
  openOwn();
}

function openOwn() {
  const { userAgent, maxTouchPoints, userAgentData }: Navigator & { userAgentData?: { brands: { brand: string }[] } } =
    navigator;
  const brands = userAgentData?.brands.map(({ brand }) => brand) || [];
  const browser = { userAgent, brands, touchPoints: maxTouchPoints };
  for (const advice of document.querySelectorAll<HTMLDetailsElement>('[data-sign]')) {
    advice.open = isInHand(browser, advice.dataset.sign || '');
  }
}
