/** The helplines that come forward are there, can be reached as they are shown, and leave no audience without one. */
import type { Helpline } from 'content-collections';
import { AUDIENCES, type Audience } from '~/audiences/audiences';
import type { LinesAhead } from '~/content/settings';
import { channelOf, contactOf, OWN_LINE } from '~/helplines/helplines';
import type { Fault } from '../fault';

const FILE = 'content/helplines-ahead.yaml';

/** One list of the file: how its lines are reached, and for whom each, or at least one, has to be there. */
interface List {
  field: string;
  ids: readonly string[];
  kind: 'phone' | 'chat';
  audiences: readonly Audience[];
}

export function lineAheadFaults(
  ahead: LinesAhead,
  helplines: readonly Helpline[],
  lineOf: (field: string) => number | null,
): Fault[] {
  const faults = [
    ...listsOf(ahead).flatMap((list) => listFaults(list, helplines)),
    ...silentFaults(ahead, helplines),
    ...consultFaults(ahead, helplines),
  ];
  return faults.map((fault) => ({ file: FILE, line: lineOf(fault.field), ...fault }));
}

type FieldFault = Pick<Fault, 'field' | 'words'>;

function listFaults(list: List, helplines: readonly Helpline[]): FieldFault[] {
  const known = list.ids.flatMap((id) => helplines.filter((helpline) => helpline.id === id));
  const ofLines = list.ids.flatMap((id, index) => {
    const words = wrongWith(id, list, known) ?? (list.ids.indexOf(id) < index ? `"${id}" staat hier al` : null);
    return words === null ? [] : [{ field: `${list.field}[${index}]`, words }];
  });
  if (ofLines.length > 0) return ofLines;
  return list.audiences
    .filter((audience) => !known.some(({ audiences }) => audiences.includes(audience)))
    .map((audience) => ({
      field: list.field,
      words: `geen van deze lijnen is er voor ${audience}: zet er een bij die ${audience} noemt bij audiences`,
    }));
}

/** A line that comes forward for who reads a language answers in it. */
function silentFaults({ spoken }: LinesAhead, helplines: readonly Helpline[]): FieldFault[] {
  return Object.entries(spoken).flatMap(([language, lists]) =>
    AUDIENCES.flatMap((audience) =>
      lists[audience].flatMap((id, index) => {
        const line = helplines.find((candidate) => candidate.id === id);
        if (!line || line.languages.includes(language)) return [];
        const words = `bij "${id}" staat "${language}" niet onder languages: kies een lijn die de taal spreekt`;
        return [{ field: `spoken.${language}.${audience}[${index}]`, words }];
      }),
    ),
  );
}

/** A link leads to the page of the helpline: it only has to be there. */
function consultFaults({ consult }: LinesAhead, helplines: readonly Helpline[]): FieldFault[] {
  return consult.flatMap(({ helpline: id }, index) =>
    helplines.some((helpline) => helpline.id === id)
      ? []
      : [{ field: `consult[${index}].helpline`, words: missing(id) }],
  );
}

function listsOf({ phone, chat, spoken, callYourself }: LinesAhead): List[] {
  const minors = ['children', 'teens'] as const;
  return [
    ...AUDIENCES.map((one) => ({ field: `phone.${one}`, ids: phone[one], kind: 'phone' as const, audiences: [one] })),
    { field: 'phone.everyone', ids: phone.everyone, kind: 'phone', audiences: AUDIENCES },
    ...minors.map((one) => ({ field: `chat.${one}`, ids: chat[one], kind: 'chat' as const, audiences: [one] })),
    ...Object.entries(spoken).flatMap(([language, lists]) =>
      AUDIENCES.map((one) => ({
        field: `spoken.${language}.${one}`,
        ids: lists[one],
        kind: 'phone' as const,
        audiences: [one],
      })),
    ),
    { field: 'callYourself', ids: callYourself, kind: 'phone', audiences: ['children'] },
  ];
}

function wrongWith(id: string, { kind }: List, known: readonly Helpline[]): string | null {
  if (id === OWN_LINE) return `haal ${OWN_LINE} weg: die komt overal al eerst`;
  const helpline = known.find((candidate) => candidate.id === id);
  if (!helpline) return missing(id);
  const channel = channelOf(helpline, kind);
  if (kind === 'phone' && !channel?.number) return `"${id}" heeft geen telefoonnummer: kies een lijn die te bellen is`;
  if (!channel || !contactOf(helpline, channel))
    return `"${id}" heeft geen chat met een adres: kies een lijn met een chat`;
  return null;
}

function missing(id: string): string {
  return `er is geen hulplijn "${id}" in content/helplines: schrijf de naam van haar bestand, of haal ze weg`;
}
