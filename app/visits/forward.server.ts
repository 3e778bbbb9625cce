/** Page views passed on to Plausible: after the answer, without anything about the visitor, and lost rather than waited for. */
import { EventEmitter, once } from 'node:events';
import type { Log } from '~/platform/log.server';
import type { VisitEvent } from './event';
import { createEventSender, type PlausibleTarget, plausibleBody } from './plausible.server';

export interface ForwardLimits {
  inFlight: number;
  queued: number;
  /** Milliseconds for one event, from connecting to the end of the answer; also how long stop() waits. */
  timeout: number;
}

export interface Forwarder {
  /** Takes the event and returns at once; never throws. Must not be given events of the children's section. */
  send(event: VisitEvent): void;
  /** Logs how many events were lost since the last time, if any. */
  reportLosses(): void;
  /** Gives what is under way one timeout to end. Events after this are dropped. */
  stop(): Promise<void>;
}

const DEFAULT_LIMITS: ForwardLimits = { inFlight: 8, queued: 500, timeout: 3000 };

/** Starts nothing by itself: connections are made when there are events. */
export function createForwarder(target: PlausibleTarget, log: Log, limits = DEFAULT_LIMITS): Forwarder {
  const sender = createEventSender(target.url, limits.timeout);
  const events = new EventEmitter();
  const queue: string[] = [];
  let inFlight = 0;
  let lost = 0;
  let stopped = false;

  function sendNext(): void {
    if (inFlight >= limits.inFlight) return;
    const body = queue.shift();
    if (body === undefined) {
      if (inFlight === 0) events.emit('idle');
      return;
    }
    inFlight += 1;
    void sender.send(body).then((accepted) => {
      inFlight -= 1;
      if (!accepted) lost += 1;
      sendNext();
    });
  }

  return {
    send(event) {
      if (stopped || queue.length >= limits.queued) {
        lost += 1;
        return;
      }
      queue.push(plausibleBody(event, target));
      sendNext();
    },
    reportLosses() {
      if (lost > 0) log.warn('visits.forward.lost', { events: lost });
      lost = 0;
    },
    async stop() {
      stopped = true;
      const isIdle = inFlight === 0;
      if (!isIdle) await once(events, 'idle', { signal: AbortSignal.timeout(limits.timeout) }).catch(() => undefined);
      lost += queue.splice(0).length;
      sender.close();
    },
  };
}
