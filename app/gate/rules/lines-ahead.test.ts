import { describe, expect, it } from 'vitest';
import { ahead, channel, helpline, helplines } from '~/availability/testing/fixtures';
import { linesAheadSchema } from '~/content/schemas';
import type { LinesAhead } from '~/content/settings';
import { fieldLines, partsOf } from '../field-lines';
import { schemaFaults } from '../reading/schema-faults';
import { lineAheadFaults } from './lines-ahead';

const FILE = 'content/helplines-ahead.yaml';
const WRITTEN = ['phone:', '  children: [awel]', '  teens: [awel]', '  adults: [awel]', '  everyone: [awel]'].join(
  '\n',
);
const found = (more: Partial<LinesAhead>, lines = helplines) =>
  lineAheadFaults({ ...ahead, ...more }, lines, (field) => fieldLines(WRITTEN)(partsOf(field)));
const adults = (...ids: string[]) => ({ phone: { ...ahead.phone, adults: ids } });

describe('the helplines that come forward', () => {
  it('are sound when each is there and each audience has one', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['no helpline', 'tele-onthal', 'geen hulplijn "tele-onthal" in content/helplines: schrijf'],
    ['1712 itself', '1712', 'die komt overal al eerst'],
    ['a line that cannot be called', 'nupraatikerover', 'geen telefoonnummer: kies'],
    ['one that stands there already', 'tele-onthaal', 'staat hier al'],
  ])('are refused with file, line and what to do: %s', (_, id, words) => {
    expect(found(adults('tele-onthaal', id))).toEqual([
      { file: FILE, line: 4, field: 'phone.adults[1]', words: expect.stringContaining(words) },
    ]);
  });

  it('have a page to consult', () => {
    const consult = ['caw', 'cwa'].map((id) => ({ helpline: id, says: { nl: 'Naar het CAW' } }));
    expect(found({ consult })).toMatchObject([
      { field: 'consult[1].helpline', words: expect.stringContaining('"cwa"') },
    ]);
  });

  it('have a chat with an address where they are named for their chat', () => {
    const chat = { ...ahead.chat, teens: ['awel', 'lumi', 'stil'] };
    const lines = [
      ...helplines,
      helpline('lumi', { url: undefined, channels: [channel('chat', null)] }),
      helpline('stil', { channels: [channel('phone', null, { number: '100' })] }),
    ];
    expect(found({ chat }, lines)).toMatchObject([{ field: 'chat.teens[1]' }, { field: 'chat.teens[2]' }]);
  });

  it.each([
    ['phone.children', { phone: { ...ahead.phone, children: ['tele-onthaal'] } }, 'children'],
    ['phone.everyone', { phone: { ...ahead.phone, everyone: ['awel'] } }, 'adults'],
    ['chat.children', { chat: { ...ahead.chat, children: ['tele-onthaal'] } }, 'children'],
    ['callYourself', { callYourself: ['tele-onthaal'] }, 'children'],
  ])('are there for who reads %s', (field, more, audience) => {
    expect(found(more)).toContainEqual(
      expect.objectContaining({ file: FILE, field, words: expect.stringContaining(`is er voor ${audience}: zet er`) }),
    );
  });

  it('stand in a list for each audience, or the file is refused at its line', () => {
    const { teens: _, ...phone } = ahead.phone;
    const data = { ...ahead, phone: { ...phone, adults: [] } };
    const yaml = WRITTEN.replace('  teens: [awel]\n', '');
    expect(schemaFaults(FILE, { schema: linesAheadSchema, data, yaml, above: 0 })).toEqual([
      { file: FILE, line: 1, field: 'phone.teens', words: expect.stringContaining('noem hulplijnen') },
      { file: FILE, line: 3, field: 'phone.adults', words: expect.stringContaining('minstens één hulplijn') },
    ]);
  });
});
