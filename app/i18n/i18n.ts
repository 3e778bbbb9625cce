/** The interface texts of every language, loaded once; nothing is fetched at run time. */
import { interfaceTexts } from 'content-collections/interface';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

function createTexts(): I18n {
  const instance = createInstance();
  const resources = Object.fromEntries(Object.entries(interfaceTexts).map(([language, site]) => [language, { site }]));
  instance.use(initReactI18next).init({
    resources,
    lng: 'nl',
    fallbackLng: false,
    defaultNS: 'site',
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

export const texts = createTexts();
