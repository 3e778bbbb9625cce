import { expect, it } from 'vitest';
import { pageOf, passage } from '../testing/pages';
import { pageSecrecyFaults, secrecyFaults } from './secrecy';

const found = (text: string, language = 'nl') => secrecyFaults([passage(text)], language);

it.each([
  'Niemand komt het te weten.',
  'Niet alles blijft geheim, maar je naam blijft geheim.',
  'Bel gerust. Niemand zal het ooit weten.',
  'Van ons komt niemand iets te weten.',
  'Je hoeft je naam niet te zeggen, en niemand komt iets te weten.',
  'Niemand hoort wat jij ons vertelt.',
  'Je kan praten zonder dat iemand het ooit weet.',
  'Praat erover zonder dat je ouders het weten of zonder dat je papa het te weten komt.',
  'Wat je vertelt, blijft altijd geheim.',
  'Wat je zegt, blijft geheim.',
  'Alles blijft tussen ons.',
  'Dit blijft onder ons.',
  'Wat jij vertelt, blijft bij 1712.',
  'Elk gesprek is 100 % vertrouwelijk.',
  'Ons gesprek is volledig vertrouwelijk.',
  'De chat is helemaal anoniem.',
  'We beloven dat alles wat je zegt geheim blijft.',
  'Wij garanderen geheimhouding.',
  'Bij ons geldt absolute discretie.',
  'We houden alles geheim.',
  'Je geheim is veilig bij ons.',
  'Wij zwijgen als een graf.',
  'We zeggen het aan niemand.',
  'Dat vertellen we tegen niemand.',
  'We vertellen niemand wat jij zegt.',
  'We praten er met niemand over.',
  'We vertellen nooit iets verder.',
  'We geven niets door.',
  'We vertellen het nooit aan je ouders.',
  'Wij mogen niets doorvertellen.',
  'We doen nooit iets zonder jouw toestemming.',
  'Er gebeurt niets zonder dat jij het wil.',
  'We bellen nooit zelf de politie.',
  'Alleen bij groot gevaar haalt 1712 er iemand bij.',
  'We zeggen het aan niemand, tenzij jij dat wil.',
])('refuses "%s"', (text) => {
  expect(found(text)).toMatchObject([
    {
      line: 12,
      refused: text.replace(/^.*[.?!] /, ''),
      words: expect.stringContaining('zeggen we niet zomaar verder'),
    },
  ]);
});

it.each([
  'Je hoeft je naam niet te zeggen.',
  'Het staat niet op je factuur.',
  'Wie bij 1712 werkt, heeft beroepsgeheim.',
  'Wie opneemt, heeft beroepsgeheim en vertelt dus niet zomaar verder wat jij zegt.',
  'Wat jij vertelt, zeggen we niet zomaar verder.',
  'Zijn we heel ongerust over jou? Dan zoeken we iemand die jou kan helpen.',
  'We proberen dat eerst met jou te bespreken.',
  'Blijft het geheim?',
  'Blijft het tussen ons?',
  'Niet altijd, en dat zeggen we liever vooraf.',
  'Wie antwoordt, wat er gevraagd wordt, en wat geheim blijft.',
  'We kunnen niet beloven dat alles geheim blijft.',
  'Beloof niet dat je altijd zwijgt.',
  'Beloof geen geheimhouding in naam van 1712.',
  'Een leraar kan je geen geheim beloven.',
  'Zei iemand: "Dit blijft tussen ons"? Dat hoef jij niet te bewaren.',
  'Dat hoef je niet geheim te houden.',
  'Meestal blijft het tussen ons.',
  'We zeggen het aan niemand, tenzij we heel ongerust zijn over jou of over een kind.',
  'Niemand weet het.',
  'Niemand van je familie ziet die telefoon.',
  'Je kan er anoniem blijven.',
  'Je naam hoeft niet, maar ga ervan uit dat het IP-adres gezien en bewaard wordt.',
  'Daarvoor zeggen we niets over geweld.',
  'Een vluchthuis is op een geheim adres.',
  'Vertel het aan niemand thuis, en begin met een plan.',
  'Zwijgen beloven kan je niet.',
  'Zijn we ernstig ongerust, dan kunnen we zelf een andere dienst inschakelen.',
])('lets "%s" through', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['en', 'Nobody will ever find out.'],
  ['en', 'Your call is completely confidential.'],
  ['en', 'It stays between us.'],
  ['en', 'We never tell anyone what you say.'],
  ['fr', 'Personne ne le saura.'],
  ['fr', 'Tout reste entre nous.'],
  ['fr', 'L’appel est totalement confidentiel.'],
  ['fr', 'On ne le dira à personne.'],
  ['de', 'Niemand wird davon erfahren.'],
  ['de', 'Alles bleibt unter uns.'],
  ['de', 'Das Gespräch ist streng vertraulich.'],
  ['de', 'Wir sagen es niemandem.'],
])('refuses in %s "%s"', (language, text) => {
  expect(found(text, language)).toHaveLength(1);
});

it.each([
  ['en', 'Does it stay secret?'],
  ['en', 'Nobody needs your name.'],
  ['en', 'We tell nobody what children look at here.'],
  ['en', 'Who answers, and what stays secret.'],
  ['en', 'We cannot promise that it stays secret.'],
  ['fr', 'Toute personne qui travaille au 1712 est tenue au secret professionnel.'],
  ['fr', 'On t’a dit : « C’est notre secret » ?'],
  ['fr', 'Nous ne disons à personne ce que des enfants lisent ici.'],
  ['fr', 'Nous ne pouvons pas promettre que cela reste secret.'],
  ['de', 'Wer bei 1712 arbeitet, hat Schweigepflicht.'],
  ['de', 'Wir erzählen nicht einfach weiter, was du sagst.'],
])('lets in %s "%s" through', (language, text) => {
  expect(found(text, language)).toEqual([]);
});

it('reads a sentence over two lines, and not the words of the reader', () => {
  const fields = 'opening: Niemand komt het te weten.';
  expect(
    pageSecrecyFaults(pageOf({ fields, body: 'Bel ons.\n\nWat je zegt,\nblijft **altijd** geheim.' })),
  ).toMatchObject([{ field: 'text', refused: 'Wat je zegt, blijft altijd geheim.' }]);
});
