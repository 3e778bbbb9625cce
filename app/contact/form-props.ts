/** What the server hands to the form, and the form's island in the browser gets again: plain data. */
import type { FormTexts } from './form-texts';
import type { FieldName, FormErrors, FormValues } from './message-fields';

export interface ContactFormProps {
  action: string;
  submissionId: string;
  /** The fields this audience is asked. */
  asked: FieldName[];
  /** What stood in the form when it was sent, or what an empty form begins with. */
  values: FormValues;
  errors: FormErrors;
  teams: { id: string; name: string }[];
  texts: FormTexts;
}
