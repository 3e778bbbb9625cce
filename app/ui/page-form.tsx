/** A form of a page: posted, not kept by the browser, and with the words that say under it that it has not left. */
import type { ComponentProps } from 'react';
import { useText } from '~/i18n/use-text';

export function PageForm(attributes: Omit<ComponentProps<'form'>, 'method'>) {
  const t = useText();
  return <form method="post" autoComplete="off" data-not-sent={t('site.notSent')} {...attributes} />;
}

/** The script that a form gets after the page is usable: the small script looks for these attributes and fetches it. */
export interface Island {
  path: string;
  /** Hash of its text. */
  integrity: string;
}

export function islandAttributes({ path, integrity }: Island) {
  return { 'data-island': path, 'data-integrity': integrity };
}
