/** What bench/answers.js measures in its own process: the site's own modules, read by Vite. */
export { answerKeyHash, boxSecretOf, openSealed, sealFor } from '~/answers/box-secret.server';
export { BoxStore } from '~/answers/box-store.server';
export { IN_ALL } from '~/answers/key-derivations.server';
export { setsMeant, WORDS_IN_SET } from '~/answers/typed-words';
export { everydayWords } from '~/content/settings';
export { fingerprint } from '~/outbox/identity.server';
export { openKeyRing } from '~/outbox/keys.server';
export { openSiteDatabase } from '~/server/site-tables.server';
