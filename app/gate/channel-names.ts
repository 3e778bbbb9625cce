/** What an editor calls each way to reach a line. */
import type { Helpline } from 'content-collections';

export const CHANNEL_NAMES: Readonly<Record<Helpline['channels'][number]['kind'], string>> = {
  phone: 'telefoon',
  chat: 'chat',
  mail: 'mail',
  form: 'formulier',
  forum: 'forum',
  app: 'app',
  web: 'site',
  visit: 'langsgaan',
};
