/** Under which codes a message is registered: the lists of content/registration.yaml. */
import type { Registration } from '~/content/settings';
import type { Message } from './message-schema';

export interface Registered {
  code: string;
  /** The list's own name for it. */
  name: string;
}

/** The relation: the own story follows from the role, the rest from what was chosen. Null: not said. */
export function relationOf({ role, relation }: Message, { relations, own }: Registration): Registered | null {
  const ownCode = role === 'victim' || role === 'perpetrator' ? own[role] : null;
  const found = relations.find((entry) =>
    ownCode ? entry.code === ownCode : (entry.value ?? entry.code) === relation && entry.group !== 'own',
  );
  return found ? { code: found.code, name: found.register } : null;
}

/** The theme; null: not said, or not one of the list. */
export function themeOf({ theme }: Message, { themes }: Registration): Registered | null {
  const found = themes.find(({ id }) => id === theme);
  return found ? { code: found.id, name: found.register } : null;
}
