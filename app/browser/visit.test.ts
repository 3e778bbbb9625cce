import { createContext, runInContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserDefines } from './defines';

/** The module as a browser gets it: built with the site's defines. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: browserDefines,
    build: { write: false, lib: { entry: 'app/browser/visit.ts', formats: ['iife'], name: 'visit' } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  return output[0].code;
}

class PerformanceNavigationTiming {
  constructor(readonly type: string) {}
}

interface Circumstances {
  address?: string;
  referrer?: string;
  screen?: { width: number; height: number };
  navigator?: Record<string, unknown>;
  dataset?: Record<string, string>;
  navigation?: string;
  /** What the page's script calls. */
  call?: string;
}

/** Runs the bundle in a bare window that has no storage and no cookies, and gives the events it sends. */
function eventsOf(code: string, circumstances: Circumstances = {}): Record<string, unknown>[] {
  const events: Record<string, unknown>[] = [];
  class XMLHttpRequest {
    address = '';
    open(method: string, address: string) {
      this.address = `${method} ${address}`;
    }
    setRequestHeader() {}
    send(body: string) {
      events.push({ to: this.address, ...JSON.parse(body) });
    }
  }
  const window = createContext({
    XMLHttpRequest,
    URL,
    PerformanceNavigationTiming,
    location: new URL(circumstances.address ?? 'https://1712.be/kinderen/pesten?gclid=1#kop'),
    document: { referrer: circumstances.referrer ?? '', documentElement: { dataset: circumstances.dataset ?? {} } },
    navigator: circumstances.navigator ?? { doNotTrack: null },
    screen: circumstances.screen ?? { width: 1920, height: 1080 },
    performance: { getEntriesByType: () => [new PerformanceNavigationTiming(circumstances.navigation ?? 'navigate')] },
  });
  runInContext(`window = this; ${code}; ${circumstances.call ?? 'visit.countVisit()'}`, window);
  return events;
}

describe('counting a visit in the browser', () => {
  let code = '';
  beforeAll(async () => {
    code = await bundle();
  });

  it('sends one page view to our own server, without query and hash', () => {
    expect(eventsOf(code)).toEqual([
      {
        to: 'POST /api/event',
        n: 'pageview',
        u: 'https://1712.be/kinderen/pesten',
        d: '1712.be',
        r: null,
        w: 1280,
        h: 0,
      },
    ]);
  });

  it('tells only the origin of the site one came from, also when it is our own', () => {
    expect(eventsOf(code, { referrer: 'https://awel.be/vraag?naam=an' })[0]).toMatchObject({ r: 'https://awel.be' });
    expect(eventsOf(code, { referrer: 'https://1712.be/kinderen' })[0]).toMatchObject({ r: 'https://1712.be' });
  });

  it.each(['reload', 'back_forward'])('is nobody who arrives after a %s', (navigation) => {
    expect(eventsOf(code, { referrer: 'https://awel.be/', navigation })[0]).toMatchObject({ r: 'https://1712.be' });
  });

  it('counts a page that was swapped in by its own path', () => {
    const call = "visit.countVisit('/kinderen/ruzie-thuis', location.origin)";
    expect(eventsOf(code, { call })).toMatchObject([
      { u: 'https://1712.be/kinderen/ruzie-thuis', r: 'https://1712.be' },
    ]);
  });

  it.each([
    [{ width: 412, height: 915 }, 375],
    [{ width: 915, height: 412 }, 375],
    [{ width: 820, height: 1180 }, 1280],
    [{ width: 2560, height: 1440 }, 1280],
  ])('sends no exact width: %j', (screen, w) => {
    expect(eventsOf(code, { screen })[0]).toMatchObject({ w });
  });

  it.each([
    { dataset: { count: 'no' } },
    { navigator: { globalPrivacyControl: true, doNotTrack: null } },
    { navigator: { doNotTrack: '1' } },
  ])('sends nothing with %j', (circumstances) => {
    expect(eventsOf(code, circumstances)).toEqual([]);
  });

  it('counts with the signals switched off', () => {
    expect(eventsOf(code, { navigator: { globalPrivacyControl: false, doNotTrack: '0' } })).toHaveLength(1);
  });

  it('touches no storage and no cookie, and stays small', () => {
    expect(code).not.toMatch(/localStorage|sessionStorage|indexedDB|caches|cookie|sendBeacon/);
    expect(brotliCompressSync(code).length).toBeLessThan(1400);
  });
});
