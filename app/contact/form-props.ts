/** What the server hands to the form, and to the form's island in the browser: plain data. */
import type { IconName } from '~/ui/icon';
import type { Island } from '~/ui/page-form';
import type { FormTexts } from './form-texts';
import {
  type FieldName,
  type FormErrors,
  type FormValues,
  type TextName,
  WINDOWS_NAME,
  WORD_BACK_NAME,
} from './message-fields';

export interface Option {
  value: string;
  words: string;
  hint?: string;
  icon?: IconName;
}

export interface WindowDay {
  /** "maandag 23 november" */
  day: string;
  options: Option[];
}

interface Asked {
  label: string;
  /** Why it is asked, or how it is used. */
  hint?: string;
  /** Said behind the label of what may stay empty. */
  optional?: string;
  /** Which of the small steps of asking for a call it begins. */
  step?: number;
}

export interface LineQuestion extends Asked {
  kind: 'line';
  name: TextName;
  type: 'text' | 'email' | 'tel' | 'date';
  /** For a date: the first day that can be chosen, 2026-11-22. */
  min?: string;
}

export interface ChoiceQuestion extends Asked {
  kind: 'choices';
  name: TextName;
  options: Option[];
}

export interface ListQuestion extends Asked {
  kind: 'list';
  name: TextName;
  /** What stands there when nothing is chosen; its value is in the first group. */
  groups: { label?: string; options: Option[] }[];
}

export interface WindowQuestion extends Asked {
  kind: 'windows';
  days: WindowDay[];
  /** Behind a fold: moments that suit most of this audience less. */
  more?: { label: string; days: WindowDay[] };
}

export interface NoteLink {
  href: string;
  words: string;
  /** Where it leads to a page in another language: that language, and what says so behind it. */
  foreign?: { language: string; words: string };
}

/** Something to read between the questions. */
export interface Note {
  kind: 'note';
  title?: string;
  lines: string[];
  links: NoteLink[];
}

/** The five words, two of which are typed back. */
export interface WordsQuestion extends Asked {
  kind: 'words';
}

export type Question = LineQuestion | ChoiceQuestion | ListQuestion | WindowQuestion | WordsQuestion;

/** When something shows, by CSS alone (form.css); without a name always. */
type Shows =
  | 'if-here'
  | 'if-email'
  | 'if-phone'
  | 'if-safe-phone'
  | 'if-unsafe-phone'
  | 'if-around'
  | 'if-work'
  | 'if-perpetrator';

export type BlockItem = (Question | Note) & { shows?: Shows };

/** Questions that are shown together. */
export interface Block {
  shows?: Shows;
  /** Title of a fold around it. */
  fold?: string;
  items: BlockItem[];
}

export interface ContactFormProps {
  action: string;
  submissionId: string;
  /** When the form was made, milliseconds since 1970: a form sent at once was not filled in by a person. */
  madeAt: number;
  island: Island;
  /** What is asked after the message, in order. */
  blocks: Block[];
  /** What stood in the form when it was sent, or what an empty form begins with. */
  values: FormValues;
  errors: FormErrors;
  texts: FormTexts;
}

/** The name of the field an item of a block fills in; null for a note. */
export function fieldOf(item: Question | Note): FieldName | null {
  if (item.kind === 'note') return null;
  if (item.kind === 'windows') return WINDOWS_NAME;
  return item.kind === 'words' ? WORD_BACK_NAME : item.name;
}

/** Every field a form shows, in order. */
export function askedFields(blocks: readonly Block[]): FieldName[] {
  return ['message', ...blocks.flatMap(({ items }) => items.map(fieldOf).filter((name) => name !== null))];
}
