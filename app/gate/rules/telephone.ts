/** A number of a helpline is one that exists in Belgium: a digit too few, or two that changed places, reaches nobody or a stranger. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Fault, LineOfField } from '../fault';
import { SAMPLE_NUMBER } from './samples';

/**
 * Short numbers, which libphonenumber does not know, in the forms that content/ has: three digits from 100 to 112, the
 * European 116 with three more, and four digits from 12 to 19.
 */
const SHORT = /^(?:1(?:0\d|1[0-2])|116\d{3}|1[2-9]\d{2})$/;
const TOLL_FREE = /^0800/;

interface Numbered {
  id: string;
  channels: readonly { number?: string | undefined }[];
}

export function telephoneFaults(helplines: readonly Numbered[], lineOf: LineOfField): Fault[] {
  return helplines.flatMap(({ id, channels }) =>
    channels.flatMap(({ number }, index) => {
      const words = number === undefined ? undefined : wrongWith(number);
      if (words === undefined) return [];
      const [file, field] = [`content/helplines/${id}.yaml`, `channels[${index}].number`];
      return [{ file, line: lineOf(file, field), field, words }];
    }),
  );
}

function wrongWith(number: string): string | undefined {
  const digits = number.replace(/\D/g, '');
  if (number === SAMPLE_NUMBER || SHORT.test(digits) || parsePhoneNumberFromString(number, 'BE')?.isValid())
    return undefined;
  if (digits.length < 7) return `${number} is geen kort nummer dat in België bestaat: kijk elk cijfer na`;
  const count = TOLL_FREE.test(digits) ? 'Een nummer met 0800 heeft negen cijfers. ' : '';
  return `${number} heeft ${digits.length} cijfers en bestaat zo niet in België: een cijfer te weinig of te veel? ${count}Kijk het na bij de lijn zelf`;
}
