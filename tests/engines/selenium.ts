/** The part of selenium-webdriver that is used here: its own types are no package of ours, and neither is it at the root. */
import { inEngines } from './packages';

export interface Actions {
  move(to: { x: number; y: number; duration: number }): Actions;
  click(): Actions;
  sendKeys(text: string): Actions;
  keyDown(key: string): Actions;
  keyUp(key: string): Actions;
  perform(): Promise<void>;
}

export interface WebDriver {
  get(address: string): Promise<void>;
  executeScript<Answer>(script: string, ...given: unknown[]): Promise<Answer>;
  actions(): Actions;
  getWindowHandle(): Promise<string>;
  switchTo(): { newWindow(kind: 'window'): Promise<void>; window(handle: string): Promise<void> };
  manage(): { window(): { setRect(size: { width: number; height: number }): Promise<unknown> } };
  close(): Promise<void>;
  quit(): Promise<void>;
}

interface Builder {
  usingServer(address: string): Builder;
  withCapabilities(capabilities: unknown): Builder;
  build(): Promise<WebDriver>;
}

interface Selenium {
  Builder: new () => Builder;
  Capabilities: new (named: Record<string, unknown>) => unknown;
}

/** A session with the driver that listens there. */
export function openSession(server: string, capabilities: Record<string, unknown>): Promise<WebDriver> {
  const { Builder, Capabilities } = inEngines<Selenium>('selenium-webdriver');
  return new Builder().usingServer(server).withCapabilities(new Capabilities(capabilities)).build();
}
