import { describe, expect, it } from 'vitest';
import { channel, helpline, helplines } from '~/availability/testing/fixtures';
import { readQuery } from '~/platform/allowed-query.server';
import { finderQuery, queryOfChoices, wishOf } from './finder-query';

const query = finderQuery([
  ...helplines,
  helpline('de', { languages: ['de'], themes: ['own-behaviour'], channels: [channel('chat', null)] }),
]);
const choose = (asked: string) => readQuery(query, new URLSearchParams(asked));

describe('what can be asked', () => {
  it('is what some helpline fits', () => {
    expect(query.thema).toEqual(['', 'kindermishandeling', 'partnergeweld', 'eigen-gedrag', 'denken-aan-zelfmoord']);
    expect(query.taal).toEqual(['', 'nl', 'fr', 'de']);
  });

  it('has a Dutch word for each age and way', () => {
    expect([query.leeftijd, query.kanaal, query.nu]).toEqual([
      ['', 'kind', 'jongere', 'volwassene'],
      ['', 'telefoon', 'chat', 'mail'],
      ['', '1'],
    ]);
  });
});

describe('a wish', () => {
  it('is made of the choices', () => {
    expect(wishOf(choose('leeftijd=kind&thema=eigen-gedrag&kanaal=mail&taal=de&nu=1'))).toEqual({
      audience: 'children',
      theme: 'own-behaviour',
      kinds: ['mail', 'form'],
      language: 'de',
      openNow: true,
    });
  });

  it.each(['', 'leeftijd=&nu=', 'leeftijd=baby&thema=child-abuse&kanaal=fax&taal=NL&nu=ja', 'thema=anything&x=y'])(
    'knows nothing of "%s"',
    (asked) => expect(wishOf(choose(asked))).toEqual({ openNow: false }),
  );
});

describe('the address of a list', () => {
  it('has the choices in one order, and only those that were made', () => {
    expect(queryOfChoices(choose('nu=1&taal=fr&leeftijd=jongere&thema='))).toBe('leeftijd=jongere&taal=fr&nu=1');
    expect(queryOfChoices(choose('thema=<script>&nu=2'))).toBe('');
  });

  it('gives the same list', () => {
    const choices = choose('leeftijd=volwassene&thema=partnergeweld&kanaal=telefoon&taal=nl&nu=1');
    expect(choose(queryOfChoices(choices))).toEqual(choices);
  });
});
