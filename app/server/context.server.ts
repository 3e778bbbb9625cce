/** What a loader or action gets from the server besides its request: `context.get(siteContext)`. */
import { createContext, createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { Answers } from '~/answers/answers.server';
import type { Audience } from '~/audiences/audiences';
import type { LiveStore } from '~/availability/live/live-store.server';
import type { Override } from '~/availability/overrides/override';
import type { Pace } from '~/forms/pace.server';
import type { LiveStates } from '~/hours/live';
import type { Outbox } from '~/outbox/outbox.server';
import type { Log } from '~/platform/log.server';
import type { Release } from '~/platform/release.server';
import type { Sheet } from '~/ui/styles/sheets';
import type { VisitPace } from '~/visits/visit-pace.server';
import type { Visits } from '~/visits/visits.server';
import type { Config } from './config.server';
import type { Doors } from './doors.server';
import type { Surroundings } from './surroundings.server';
import type { WrongKeys } from './wrong-keys.server';

/** Texts that stand in every page, and the scripts a page fetches; the content security policy is made of them. */
export interface PageParts {
  /** Texts of the inline styles; each page carries one of the worlds and one of the styles. */
  readonly worlds: Readonly<Record<Audience, string>>;
  readonly styles: Readonly<Record<Sheet, string>>;
  /** Text of what the frame for other sites adds to its world. */
  readonly frameStyle: string;
  /** Text of the inline script that runs before anything is painted. */
  readonly before: string;
  /** Text of the inline script that runs when the page is there. */
  readonly script: string;
  /** The same for a form of 1712 that nobody wrote in yet: what can wait comes with the island. */
  readonly formScript: string;
  /** The same for a language on one page: what can wait comes after it. */
  readonly onePageScript: string;
  /** Names all these texts together: pages with the same name fit into one document. */
  readonly build: string;
  /** The form's island, with what can wait. */
  readonly island: FetchedScript;
  /** What can wait, for a page without a form. */
  readonly comforts: FetchedScript;
}

/** Its text, the address where it is served from memory, and its hash as `integrity` takes it. */
interface FetchedScript {
  readonly path: string;
  readonly text: string;
  readonly integrity: string;
}

/** The rooms of the house, made once at start. */
export interface Services extends Doors {
  readonly config: Config;
  readonly log: Log;
  /** Which one runs. */
  readonly release: Release;
  /** The site's clock; everything that depends on time asks it here and passes the answer on. */
  now(): Date;
  readonly outbox: Outbox;
  /** Answers that are read on the site, by five words. */
  readonly answers: Answers;
  /** How fast messages may come in from one network. */
  readonly pace: Pace;
  /** What the coordinator says about 1712's phone and chat now, and set for days to come. */
  readonly live: LiveStore;
  readonly visits: Visits;
  /** How much of them may come from one network. */
  readonly visitPace: VisitPace;
  readonly wrongKeys: WrongKeys;
  /** The disk and the clocks, as they are now. Never rejects. */
  surroundings(): Promise<Surroundings>;
  readonly pages: PageParts;
}

/** Set by loaders of cached pages; the page cache reads it after the render. */
export interface PageFacts {
  /** Moment (epoch milliseconds) at which anything on the page changes; null: not before tonight. */
  nextChange: number | null;
  /** False: this render may not be kept. */
  cacheable: boolean;
  /** The stylesheet of what an action answers, where it is another one than that of its address. */
  sheet?: Sheet;
}

/** The moment that a page is made for: mostly now, and soon when it is made ahead of a change. */
export interface PageMoment {
  readonly now: Date;
  /** What the coordinator says; the hours leave aside what is over by then. */
  readonly live: LiveStates;
  /** What was set for days to come. */
  readonly overrides: readonly Override[];
}

export interface RequestContext {
  readonly services: Services;
  /** All that a page says of time and state, it says as of this moment. */
  readonly moment: PageMoment;
  readonly door: {
    /** False: the request was sent by a page of another site, and nothing may be stored for it. */
    readonly sameSite: boolean;
    /** As networkOf() gives it: only for keeping a flood off the form. */
    readonly network: string | null;
  };
  readonly facts: PageFacts;
}

export const siteContext = createContext<RequestContext>();

/** The `context` of a loader or action. */
export type RouterContext = Readonly<RouterContextProvider>;

/** Answers a request that the door let in. */
export type SiteHandler = (request: Request, context: RequestContext) => Promise<Response>;

/** Makes the handler of a framework build: each request gets a context of its own with siteContext in it. */
export function createSiteHandler(build: ServerBuild): SiteHandler {
  const handle = createRequestHandler(build, 'production');
  return (request, context) => {
    const provider = new RouterContextProvider();
    provider.set(siteContext, context);
    return handle(request, provider);
  };
}
