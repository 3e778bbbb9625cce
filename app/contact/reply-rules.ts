/** What the chosen way to answer asks for, and what it makes needless. */
import { isMailAddress } from './mail-address';
import type { FieldName, FormErrors } from './message-fields';
import type { Message } from './message-schema';

type Reply = Pick<Message, 'replyBy' | 'email' | 'phone' | 'phoneOwner' | 'phoneAnsweredBy'>;

/** No number to call has fewer digits. How they are written is no matter: the server reads the number for real. */
const FEWEST_DIGITS = 6;

/** Somebody who does not know whose telephone it is, or who may answer it, is not called: they call themselves. */
function isSafeToCall({ phoneOwner, phoneAnsweredBy }: Pick<Reply, 'phoneOwner' | 'phoneAnsweredBy'>): boolean {
  return phoneOwner !== 'unknown' && phoneAnsweredBy !== 'unknown';
}

/** An address or number that can be used, for the way that was chosen. */
export function replyErrors(reply: Reply, asked: readonly FieldName[]): FormErrors {
  const { replyBy, email } = reply;
  if (replyBy === undefined) return { replyBy: 'reply-missing' };
  if (replyBy === 'email' && !email) return { email: 'email-missing' };
  if (replyBy === 'email' && !isMailAddress(email)) return { email: 'email-invalid' };
  if (replyBy === 'phone' && isSafeToCall(reply)) return phoneErrors(reply, asked);
  return {};
}

/** A child's number shows only when it is said whose telephone it is and who answers, so these are the ones to lead to. */
function phoneErrors({ phone, phoneOwner, phoneAnsweredBy }: Reply, asked: readonly FieldName[]): FormErrors {
  const ofChild = asked.includes('phoneAnsweredBy');
  if (!phone && ofChild && !phoneOwner) return { phoneOwner: 'owner-missing' };
  if (!phone && ofChild && !phoneAnsweredBy) return { phoneAnsweredBy: 'answerer-missing' };
  if (!phone) return { phone: 'phone-missing' };
  return (phone.match(/\p{Nd}/gu) ?? []).length < FEWEST_DIGITS ? { phone: 'phone-invalid' } : {};
}

/** The message without what belongs to a way to answer that was not chosen in the end. */
export function withoutUnasked(message: Message): Message {
  const replyBy = message.replyBy === 'phone' && !isSafeToCall(message) ? 'none' : message.replyBy;
  const byPhone = replyBy === 'phone';
  const wantedCall = message.replyBy === 'phone';
  return {
    ...message,
    replyBy,
    email: replyBy === 'email' ? message.email : '',
    mailboxShared: replyBy === 'email' ? message.mailboxShared : undefined,
    phoneOwner: wantedCall ? message.phoneOwner : undefined,
    phoneAnsweredBy: wantedCall ? message.phoneAnsweredBy : undefined,
    phone: byPhone ? message.phone : '',
    callWindow: byPhone ? message.callWindow : [],
    callUntil: byPhone ? message.callUntil : '',
    voicemail: byPhone ? (message.voicemail ?? 'no') : undefined,
    textMessage: byPhone ? (message.textMessage ?? 'no') : undefined,
    introduceAs: byPhone ? (message.introduceAs ?? 'neutral') : undefined,
    codeWord: byPhone ? message.codeWord : '',
  };
}
