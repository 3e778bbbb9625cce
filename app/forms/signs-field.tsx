/** What tells a program that fills in every field from a person: nothing that a person has to do. */
import { SIGN_NAMES } from './signs';

interface SignsFieldProps {
  /** When the form was made, milliseconds since 1970. */
  madeAt: number;
  label: string;
}

/** Out of sight and out of the order of the keyboard; whoever hears it is told to leave it empty. Its name fits no address book. */
export function SignsField({ madeAt, label }: SignsFieldProps) {
  return (
    <div className="out-of-sight">
      <input type="hidden" name={SIGN_NAMES.madeAt} value={madeAt} />
      <label htmlFor={SIGN_NAMES.trap}>{label}</label>
      <input type="text" id={SIGN_NAMES.trap} name={SIGN_NAMES.trap} tabIndex={-1} autoComplete="off" />
    </div>
  );
}
