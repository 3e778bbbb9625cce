import { expect, it } from 'vitest';
import { leadsElsewhere, markRecognition } from './prose';

it.each(['Herken je dit?', 'Herken je dit van thuis?'])(
  'the list under "%s" looks like what somebody thinks',
  (heading) => {
    expect(markRecognition(`<h2>${heading}</h2>\n<ul>\n<li>Ik slaap niet.</li></ul>`)).toContain(
      '<ul class="recognise">',
    );
  },
);

it('the list under another heading does not', () => {
  expect(markRecognition('<h2>Wat bewaar je?</h2>\n<ul><li>Berichten.</li></ul>')).not.toContain('recognise');
});

it('knows a link to another site from one of our own', () => {
  expect(leadsElsewhere('<a href="https://awel.be" rel="noreferrer">Awel</a>')).toBe(true);
  expect(leadsElsewhere('<a href="/kinderen">Kinderen</a> <a href="tel:102">102</a>')).toBe(false);
});
