/** How 1712 may answer. What an answer needs (an address, a number) shows with the choice, by CSS alone. */
import type { UseFormRegister } from 'react-hook-form';
import { Choices } from '~/ui/choices';
import { controlAttributes, Field, FieldGroup } from '~/ui/field';
import type { FormTexts } from './form-texts';
import { type FormErrors, type FormValues, LIMITS } from './message-fields';

export interface FieldsProps {
  register: UseFormRegister<FormValues>;
  values: FormValues;
  errors: FormErrors;
  texts: FormTexts;
}

export function ReplyFields({ register, values, errors, texts }: FieldsProps) {
  const { words } = texts;
  const wordsOf = (name: 'email' | 'phone') => ({
    label: words[name],
    hint: words[`${name}Hint`],
    error: errors[name] && texts.errors[errors[name]],
  });
  return (
    <div className="reply">
      <FieldGroup id="replyBy" label={words.replyBy} error={errors.replyBy && texts.errors[errors.replyBy]}>
        <Choices
          attributes={register('replyBy')}
          chosen={values.replyBy}
          firstId="replyBy"
          choices={[
            { value: 'email', words: words.byEmail },
            { value: 'phone', words: words.byPhone },
            { value: 'none', words: words.byNone, hint: words.byNoneHint },
          ]}
        />
      </FieldGroup>
      <Field id="email" className="if-email" {...wordsOf('email')}>
        <input
          {...register('email')}
          {...controlAttributes('email', wordsOf('email'))}
          type="email"
          inputMode="email"
          defaultValue={values.email}
          maxLength={LIMITS.email}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <div className="if-phone">
        <Field id="phone" {...wordsOf('phone')}>
          <input
            {...register('phone')}
            {...controlAttributes('phone', wordsOf('phone'))}
            type="tel"
            inputMode="tel"
            defaultValue={values.phone}
            maxLength={LIMITS.phone}
            autoComplete="off"
          />
        </Field>
        <FieldGroup id="voicemail" label={words.voicemail}>
          <Choices
            attributes={register('voicemail')}
            chosen={values.voicemail}
            firstId="voicemail"
            choices={[
              { value: 'no', words: words.voicemailNo },
              { value: 'yes', words: words.voicemailYes },
            ]}
          />
        </FieldGroup>
      </div>
    </div>
  );
}
