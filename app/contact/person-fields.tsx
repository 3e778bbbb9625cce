/** Who writes and which team reads it. All of it may stay empty. */
import { Choices } from '~/ui/choices';
import { controlAttributes, Field, FieldGroup } from '~/ui/field';
import type { ContactFormProps } from './form-props';
import { LIMITS } from './message-fields';
import type { FieldsProps } from './reply-fields';

type PersonFieldsProps = FieldsProps & Pick<ContactFormProps, 'asked' | 'teams'>;

export function PersonFields({ register, values, errors, texts, asked, teams }: PersonFieldsProps) {
  const { words } = texts;
  const name = {
    label: words.name,
    hint: words.nameHint,
    optional: words.optional,
    error: errors.name && texts.errors[errors.name],
  };
  const province = { label: words.province, hint: words.provinceHint };
  return (
    <>
      {asked.includes('role') ? (
        <FieldGroup id="role" label={words.role} hint={words.roleHint} optional={words.optional}>
          <Choices
            attributes={register('role')}
            chosen={values.role}
            firstId="role"
            choices={[
              { value: 'victim', words: words.roleVictim },
              { value: 'bystander', words: words.roleBystander },
              { value: 'perpetrator', words: words.rolePerpetrator },
              { value: 'professional', words: words.roleProfessional },
              { value: 'other', words: words.roleOther },
            ]}
          />
        </FieldGroup>
      ) : null}
      <Field id="name" {...name}>
        <input
          {...register('name')}
          {...controlAttributes('name', name)}
          type="text"
          defaultValue={values.name}
          maxLength={LIMITS.name}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Field id="province" {...province}>
        <select {...register('province')} {...controlAttributes('province', province)} defaultValue={values.province}>
          <option value="unknown">{words.provinceUnknown}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
