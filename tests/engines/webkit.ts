/** Safari's engine as Debian builds it (WebKitGTK), on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { miniBrowserPath } from '../../scripts/engines.js';
import { fontsFile } from '../../scripts/fonts.js';
import { freePort } from '../support/free-port';
import { eventually } from './eventually';
import { withinTime } from './no-answer';
import { openSession } from './selenium';
import type { Engine, OpenBrowser } from './tab';
import { browserOf } from './webdriver-tab';

/** Its sandbox needs rights that a container does not give; no graphics card is looked for, and no desktop. */
const ALONE = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  NO_AT_BRIDGE: '1',
};

/** Milliseconds. */
const LONGEST_GOODBYE = 10_000;

export const webkit: Engine = {
  name: 'WebKitGTK',
  async start(script): Promise<OpenBrowser> {
    const home = await mkdtemp(join(tmpdir(), '1712-webkit-'));
    const { screen, display } = await startScreen();
    const { driver, address } = await startDriver(display, home);
    const session = await openSession(address, {
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': {
        binary: miniBrowserPath(),
        args: ['--automation', ...(script ? [] : ['--enable-javascript=false'])],
      },
    });
    return browserOf(session, async () => {
      // One that is stuck ends with its screen.
      await withinTime('quit', session.quit(), LONGEST_GOODBYE).catch(() => undefined);
      await end(driver);
      await end(screen);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    });
  },
};

/** A screen in memory: X's server chooses its own number and says it on its fourth channel. */
async function startScreen() {
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(screen.stdio[3] as Readable, 'data');
  return { screen, display: `:${String(number).trim()}` };
}

async function startDriver(display: string, home: string) {
  const port = await freePort();
  const own = { DISPLAY: display, HOME: home, XDG_RUNTIME_DIR: home, FONTCONFIG_FILE: fontsFile() };
  const env = { ...process.env, ...ALONE, ...own };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await eventually(
    'a driver that answers',
    async () => (await fetch(`${address}/status`)).ok,
    (ready) => ready,
  );
  return { driver, address };
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
