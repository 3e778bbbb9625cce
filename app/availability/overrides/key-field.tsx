/** The key of who may change something. It travels in the form alone. */
import { controlAttributes, Field } from '~/ui/field';

export function KeyField({ error }: { error: string | undefined }) {
  const texts = { label: 'Sleutel', optional: 'wordt niet bewaard', error };
  return (
    <Field id="token" {...texts}>
      <input {...controlAttributes('token', texts)} type="password" name="token" autoComplete="current-password" />
    </Field>
  );
}
