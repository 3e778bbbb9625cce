import { describe, expect, it } from 'vitest';
import { EMPTY_ORDER, ORDER_ITEMS, orderValuesOf, parseOrder } from './order';
import { orderLetter } from './receive-order.server';

const filled = {
  ...EMPTY_ORDER,
  'volwassenen-affiche': '5',
  'kinderen-kaartjes': ' 50 ',
  organisation: 'Huisartsen  Noord',
  name: 'Het onthaal',
  street: 'Kerkstraat 1',
  postcode: '9000',
  town: 'Gent',
};
const errorsOf = (change: Record<string, string>) => {
  const parsed = parseOrder({ ...filled, ...change });
  return 'errors' in parsed ? parsed.errors : {};
};

describe('an order', () => {
  it('is what was asked for and where it goes, and nothing else', () => {
    expect(parseOrder(filled)).toEqual({
      order: {
        counts: { 'volwassenen-affiche': 5, 'kinderen-kaartjes': 50 },
        address: {
          organisation: 'Huisartsen Noord',
          name: 'Het onthaal',
          street: 'Kerkstraat 1',
          postcode: '9000',
          town: 'Gent',
        },
      },
    });
  });

  it.each([
    [{ 'volwassenen-affiche': '501' }, { 'volwassenen-affiche': 'count' }],
    [{ 'volwassenen-affiche': '-1' }, { 'volwassenen-affiche': 'count' }],
    [{ 'volwassenen-affiche': 'veel' }, { 'volwassenen-affiche': 'count' }],
    [{ 'volwassenen-affiche': '', 'kinderen-kaartjes': '0' }, { 'volwassenen-affiche': 'nothing' }],
    [{ postcode: '900' }, { postcode: 'postcode' }],
    [{ postcode: '' }, { postcode: 'missing' }],
    [{ town: ' ' }, { town: 'missing' }],
    [{ name: 'x'.repeat(101) }, { name: 'too-long' }],
    [{ street: 'a\0b' }, { street: 'nul' }],
  ])('with %j is refused at its field', (change, errors) => {
    expect(errorsOf(change)).toEqual(errors);
  });

  it('reads a form that lacks every field', () => {
    const errors = parseOrder(orderValuesOf(new FormData()));
    expect(Object.keys('errors' in errors ? errors.errors : {})).toHaveLength(6);
    expect(ORDER_ITEMS).toHaveLength(9);
  });

  it('becomes a letter whose subject holds nothing that was typed, however it was typed', () => {
    const parsed = parseOrder({ ...filled, organisation: 'X\r\nBcc: y@z.example' });
    if ('errors' in parsed) throw new Error('refused');
    const letter = orderLetter(parsed.order, 'K7M4-9QXD', []);
    expect(letter.subject).toBe('1712 K7M4-9QXD bestelling');
    expect(letter.team).toBe('materiaal');
    expect(letter.text).toContain('5 x volwassenen, affiche');
    expect(letter.text).toContain('│ X Bcc: y@z.example\nt.a.v. │ Het onthaal\n│ Kerkstraat 1\n│ 9000 Gent');
  });
});
