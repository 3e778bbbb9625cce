/** For who reads no Dutch, on a page that knows nothing of its reader: danger and 1712 in one line of each language with pages of its own. */
import { allHelplines } from 'content-collections';
import { languages } from '~/content/pages';
import { AMBULANCE, callable, POLICE } from '~/helplines/danger';
import { OWN_LINE, telephoneLink } from '~/helplines/helplines';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';
import { spokenName } from '~/ui/spoken-number';

/** A number to tap, alone: the words around it say whose it is. */
function numberLink(number: string): string {
  const spoken = spokenName(number);
  return `<a href="${telephoneLink(number)}"${spoken ? ` aria-label="${spoken}"` : ''}>${number}</a>`;
}

/** HTML; the sentences are those of the posters and of the badge. */
export function inOtherLanguages(): string {
  const numberOf = (id: string) => callable(allHelplines, id).number;
  const [own, police, ambulance] = [numberOf(OWN_LINE), numberOf(POLICE), numberOf(AMBULANCE)];
  const link = (words: string, number: string) => words.replace(number, numberLink(number));
  return languages
    .filter(({ code }) => code !== 'nl')
    .map(({ code }) => {
      const translate = translatorFor(texts, { language: code, audience: 'adults' });
      const danger = link(link(translate('material.danger', { police, ambulance }), police), ambulance);
      const line = link(translate('badge.title', { says: '', asOf: '' }).trim(), own);
      return `<p lang="${code}">${danger} ${line}</p>`;
    })
    .join('');
}
