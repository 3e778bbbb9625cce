/** What the outbox asks of its store. The worker, the front desk and the commands know only this. Times: milliseconds since 1970. */
import type { MessageState } from './schema.server';

/** What a visitor was told, and all that is needed to tell it again. */
export interface Promised {
  key: string;
  reference: string;
  acceptedAt: number;
}

export interface NewMessage extends Promised {
  team: string;
  /** A program may have written it: it waits behind the others. */
  marked: boolean;
  keyId: string;
  sealed: Buffer;
}

export interface WaitingMessage extends Promised {
  team: string;
  marked: boolean;
  state: MessageState;
  attempts: number;
  refusals: number;
  nextTryAt: number;
  lastOutcome: string | null;
  /** Mails of it that a server had taken and that came back. */
  bounced: number;
  keyId: string;
}

export interface SealedMessage extends WaitingMessage {
  sealed: Buffer;
}

export interface Delivered extends Promised {
  deliveredAt: number;
}

export interface Claim {
  owner: string;
  now: number;
  /** How long the others leave the claimed messages alone. */
  lease: number;
  limit: number;
  /** Only messages sealed with these keys. */
  keyIds: readonly string[];
  /** Messages this process has in hand, whatever the store says of them. */
  except: readonly string[];
}

/** What a try that did not deliver changes. */
export interface Postponement {
  attempts: number;
  refusals: number;
  nextTryAt: number;
  lastOutcome: string;
}

export interface Summary {
  /** Promised and not delivered, those set aside among them. */
  waiting: number;
  oldestAcceptedAt: number | null;
  setAside: number;
  /** Sealed with a key that is not on the ring. */
  unknownKeys: number;
}

export interface OutboxStore {
  /**
   * Stores the message durably: when this resolves the bytes are on the disk.
   * @param keys every key the same message may be stored under (its own, and those made with older secrets)
   * @returns null when it was stored; what was promised earlier when it was there already, or was delivered lately
   */
  insert(message: NewMessage, keys: readonly string[]): Promise<Promised | null>;
  /** Leases what is due, in the order of turn.ts. */
  claim(claim: Claim): Promise<SealedMessage[]>;
  /** Forgets delivered messages, and leaves a tombstone for each. Harmless when done twice. */
  settle(delivered: readonly Delivered[]): Promise<void>;
  /** Gives a leased message back with its next try. */
  postpone(key: string, owner: string, change: Postponement): Promise<void>;
  /** Gives leased messages back as they were; without a key all that the owner has. */
  release(owner: string, key?: string): Promise<void>;
  setAside(key: string, owner: string, reason: string): Promise<void>;
  /** Makes everything due that waits for a later moment. */
  makeAllDue(now: number): Promise<void>;
  /** The next moment at which a message becomes due or a lease ends; null when nothing waits. */
  nextDueAt(keyIds: readonly string[]): Promise<number | null>;
  summary(keyIds: readonly string[]): Promise<Summary>;
  /** Removes the tombstones of messages delivered before this moment. */
  sweepTombstones(before: number): Promise<void>;
  /** Whether a new message could be stored now. Never throws. */
  canStore(): Promise<boolean>;
  /** Takes deleted bytes out of the files for good; false when it has to be tried again. */
  forgetDeleted(): Promise<boolean>;
  /** Gets the reserve for deleting on a full disk back, when it was used. */
  restoreReserve(): Promise<void>;

  /** For the commands: what waits, oldest first, without content. */
  list(): Promise<WaitingMessage[]>;
  /** For the commands: one message; the oldest when a reference was given out twice. */
  read(reference: string): Promise<SealedMessage | null>;
  readByKey(key: string): Promise<SealedMessage | null>;
  /** For the commands: due now, back to the team, also when it was set aside. @returns how many messages that were */
  retry(reference: string, now: number): Promise<number>;
}
