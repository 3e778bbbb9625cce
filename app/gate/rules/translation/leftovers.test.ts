import { describe, expect, it } from 'vitest';
import { passage } from '../../testing/pages';
import { leftoverFaults } from './leftovers';

describe('Dutch that is left over', () => {
  it.each([
    ['fr', 'Appelez het 1712', ['het']],
    ['de', 'Rufen Sie niet an, wie Sie möchten', ['niet']],
    ['en', 'Call naar 1712, or write', ['naar']],
    ['de', 'Wie geht es Ihnen? Es kann schlimmer worden sein.', []],
    ['fr', 'Le {{site:zsg}}, un Vertrouwenscentrum Kindermishandeling, ou [une page](/fr/jeunes)', []],
  ])('in %s: %s', (language, text, words) => {
    expect(leftoverFaults([passage(text)], language).map(({ refused }) => refused)).toEqual(words);
  });
});
