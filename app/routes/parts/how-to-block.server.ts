/** Fills in what other sites copy ({{insluiten:...}}) in a text. */
import type { Token } from '~/content/prose';
import type { Saying } from '~/hours/state-words';
import { badgeWords } from '~/partners/badge-words';
import { howTo } from '~/partners/how-to';
import { HOW_TO_PARTS } from '~/partners/variants';
import { type RouterContext, siteContext } from '~/server/context.server';
import { readNow } from './saying.server';

/** @returns HTML; undefined for every other word */
export function fillHowTo({ name, helpline }: Token, context: RouterContext, saying: Saying): string | undefined {
  const part = HOW_TO_PARTS.find((known) => name === 'insluiten' && known === helpline);
  if (!part) return undefined;
  const { siteUrl } = context.get(siteContext).services.config;
  const { words } = readNow(context, (hours) => badgeWords(saying, hours, '…'));
  const { language, translate } = saying;
  return howTo(part, { siteUrl, words, language, translate });
}
