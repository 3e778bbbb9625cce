/**
 * A stand-in for the browser's speech: a headless Chromium has no voices, and a test cannot hear. It keeps to the standard
 * in what the script relies on: a queue that is said one by one, "end" after each, "error" for what is cancelled, both
 * later than the call.
 */
import type { Page } from '@playwright/test';

export interface StandInVoice {
  lang: string;
  localService: boolean;
}

export const FLEMISH: StandInVoice = { lang: 'nl-BE', localService: true };

interface Speech {
  said: string[];
  /** The voice of each sentence that was said. */
  used: StandInVoice[];
  /** Whether something is being said or waits for it. */
  busy: boolean;
  /** Ends what is being said, as when the voice came to its end. */
  finish(): void;
  arrive(voices: StandInVoice[]): void;
}

declare global {
  interface Window {
    standIn: Speech;
  }
}

/** Puts the stand-in in each page that is loaded from now on. */
export async function giveVoices(page: Page, ...voices: StandInVoice[]): Promise<void> {
  await page.addInitScript((given) => {
    let queue: SpeechSynthesisUtterance[] = [];
    let known = given;
    const said: string[] = [];
    const used: StandInVoice[] = [];
    const later = (utterance: SpeechSynthesisUtterance, kind: string) =>
      setTimeout(() => utterance.dispatchEvent(new Event(kind)));
    const begin = ([first]: SpeechSynthesisUtterance[]) => {
      if (!first) return;
      said.push(first.text);
      used.push(first.voice ?? { lang: 'not chosen', localService: false });
    };
    const speechSynthesis = {
      onvoiceschanged: () => undefined,
      getVoices: () => known,
      speak(utterance: SpeechSynthesisUtterance) {
        if (queue.push(utterance) === 1) begin(queue);
      },
      cancel() {
        for (const utterance of queue) later(utterance, 'error');
        queue = [];
      },
    };
    class SpeechSynthesisUtterance extends EventTarget {
      voice: StandInVoice | null = null;
      lang = '';
      constructor(readonly text: string) {
        super();
      }
    }
    const standIn = {
      said,
      used,
      get busy() {
        return queue.length > 0;
      },
      finish() {
        const [first, ...rest] = queue;
        queue = rest;
        first?.dispatchEvent(new Event('end'));
        begin(queue);
      },
      arrive(voices: StandInVoice[]) {
        known = voices;
        speechSynthesis.onvoiceschanged();
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: SpeechSynthesisUtterance });
    Object.defineProperty(window, 'standIn', { value: standIn });
  }, voices);
}

/** What was said until now, sentence by sentence. */
export function said(page: Page): Promise<string[]> {
  return page.evaluate(() => window.standIn.said);
}

export function isSpeaking(page: Page): Promise<boolean> {
  return page.evaluate(() => window.standIn.busy);
}

/** Lets the voice say everything that waits. */
export function sayAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    while (window.standIn.busy) window.standIn.finish();
  });
}
