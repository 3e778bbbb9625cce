/** What was agreed about the answer, said back to the person: without the number, the address or the code word. */
import type { Saying } from '~/hours/state-words';
import { dateInWords } from '~/hours/words';
import type { Checked } from './check-call.server';
import { windowInWords } from './window-words';

export interface Agreed {
  /** The moments that were chosen; empty: none, or no call. */
  windows: string[];
  rules: string[];
}

export function agreedInWords({ message, windows, callUntil }: Checked, { translate, language }: Saying): Agreed {
  if (message.replyBy === 'email') {
    return { windows: [], rules: message.mailboxShared === 'no' ? [] : [translate('confirmation.mailNeutral')] };
  }
  if (message.replyBy !== 'phone') return { windows: [], rules: [] };
  return {
    windows: windows.map((window) => windowInWords(window, language)),
    rules: [
      ...(callUntil ? [translate('confirmation.callUntil', { date: dateInWords(callUntil, language, true) })] : []),
      translate(message.voicemail === 'yes' ? 'confirmation.voicemail' : 'confirmation.noVoicemail'),
      translate(message.textMessage === 'yes' ? 'confirmation.textMessage' : 'confirmation.noTextMessage'),
      translate(message.introduceAs === '1712' ? 'confirmation.introduce1712' : 'confirmation.firstNameOnly'),
      ...(message.codeWord ? [translate('confirmation.codeWord')] : []),
    ],
  };
}
