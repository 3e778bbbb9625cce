/** What machines ask about the process: does it live, can it take messages, how much has it done. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TOO_LONG } from '~/outbox/alarm';
import type { OutboxStatus } from '~/outbox/outbox.server';
import { bearerOf } from '~/platform/bearer-tokens.server';
import type { Services } from '../context.server';
import { answerShortly, sentence } from './answers.server';
import type { Counts } from './counts.server';
import type { Endpoint } from './endpoint.server';
import { isFromHere } from './from-here.server';
import { metricsText } from './metrics.server';

export interface Operations {
  readonly services: Pick<
    Services,
    'now' | 'outbox' | 'answers' | 'live' | 'operationsTokens' | 'pages' | 'release' | 'surroundings' | 'wrongKeys'
  >;
  readonly counts: Counts;
  /** Headers of every answer, name and value in turn. */
  readonly headers: readonly string[];
}

/** The endpoints /healthz, /readyz and /metrics, by path. */
export function operationsEndpoints(operations: Operations): Map<string, Endpoint> {
  const open = { methods: ['GET'], anyHost: true } as const;
  const status = recent(() => operations.services.outbox.status());
  return new Map<string, Endpoint>([
    ['/healthz', { ...open, answer: (request, response) => sendHealth(operations, request, response) }],
    ['/readyz', { ...open, answer: guarded(operations, status, sendReadiness) }],
    ['/metrics', { ...open, answer: guarded(operations, status, sendMetrics) }],
  ]);
}

type ReadStatus = () => Promise<OutboxStatus>;
type Answer = (
  operations: Operations,
  status: OutboxStatus,
  request: IncomingMessage,
  response: ServerResponse,
) => number | Promise<number>;

/** The question writes to the disk (can a message be stored?), so it is put at most once a second, whoever asks. */
function recent(read: ReadStatus): ReadStatus {
  let last: { at: number; status: Promise<OutboxStatus> } | undefined;
  return () => {
    const at = performance.now();
    if (!last || at - last.at >= 1000) last = { at, status: read() };
    return last.status;
  };
}

function guarded(operations: Operations, read: ReadStatus, answer: Answer): Endpoint['answer'] {
  return (request, response) => {
    const refused = whyNot(request, operations.services);
    if (refused === null) return read().then((status) => answer(operations, status, request, response));
    if (refused === 403) {
      const text = 'Deze sleutel mag alleen iets anders: ze heeft "operations" niet.\n';
      return answerShortly(request, response, { status: 403, headers: operations.headers, text });
    }
    const headers = [...operations.headers, 'WWW-Authenticate', 'Bearer'];
    return answerShortly(request, response, { status: 401, headers, text: sentence(401) });
  };
}

/** Without a token only this machine itself may ask. Null: it may. */
function whyNot(request: IncomingMessage, { operationsTokens, now }: Operations['services']): 401 | 403 | null {
  const given = bearerOf(request.headers.authorization);
  if (!operationsTokens.configured && isFromHere(request)) return null;
  if (operationsTokens.nameOf(given) !== null) return null;
  if (operationsTokens.scopesOf(given).length > 0) return 403;
  if (operationsTokens.configured) operationsTokens.noteWrong(given, now());
  return 401;
}

/** `npm run deploy` reads here which release answers. */
function sendHealth({ headers, services }: Operations, request: IncomingMessage, response: ServerResponse): number {
  return answerShortly(request, response, { status: 200, headers, text: `ok ${services.release.name}\n` });
}

/** 503 only when a message could not be accepted: the form must stay while merely the mail server sleeps. */
const sendReadiness: Answer = ({ headers, services }, status, request, response) => {
  const { waiting, oldestSeconds, setAside, unknownKeys, canStore } = status;
  const alarm = oldestSeconds * 1000 > TOO_LONG || setAside > 0 || unknownKeys > 0 || !canStore;
  const outbox = { waiting, oldestSeconds, alarm };
  const { name: release, heldBack } = services.release;
  return answerShortly(request, response, {
    status: status.canAccept ? 200 : 503,
    headers,
    text: `${JSON.stringify({ ready: status.canAccept, outbox, release, heldBack })}\n`,
    type: 'application/json',
  });
};

const sendMetrics: Answer = async ({ counts, headers, services }, status, request, response) => {
  const { wrongKeys, pages, live, release } = services;
  const [answers, surroundings] = await Promise.all([services.answers.status(), services.surroundings()]);
  const text = await metricsText({
    ...{ status, answers, surroundings, live: live.states(), counts, wrongKeys, release },
    build: pages.build,
  });
  return answerShortly(request, response, { status: 200, headers, text, type: 'text/plain; version=0.0.4' });
};
