/**
 * The contact form, drawn by the server and complete without script. In the browser nothing draws it again: its island
 * (app/browser/contact-island.ts) only says what is wrong, in the places that stand ready for it here.
 */
import { SENT_BY_ENTER } from '~/forms/signs';
import { SignsField } from '~/forms/signs-field';
import { ErrorSummary } from '~/ui/error-summary';
import { NoSendingByEnter } from '~/ui/no-sending-by-enter';
import { islandAttributes, PageForm } from '~/ui/page-form';
import { FormBlock } from './form-block';
import { askedFields, type ContactFormProps } from './form-props';
import { errorWords } from './form-texts';
import { MessageField } from './message-field';
import { controlOf, FIELD_NAMES } from './message-fields';

export function ContactForm({ action, submissionId, madeAt, island, blocks, values, errors, texts }: ContactFormProps) {
  const { words } = texts;
  const asked = askedFields(blocks);
  const wrong = FIELD_NAMES.flatMap((name) => {
    const code = errors[name];
    if (!code || !asked.includes(name)) return [];
    return [{ fieldId: controlOf(name, code), words: errorWords(texts.errors, name, code) }];
  });
  return (
    <PageForm action={action} noValidate {...islandAttributes(island)}>
      <NoSendingByEnter adds={SENT_BY_ENTER} />
      <ErrorSummary title={words.errorTitle} entries={wrong} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <SignsField madeAt={madeAt} label={words.leaveEmpty} />
      <MessageField value={values.message} error={errors.message} texts={texts} />
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a form never change places
        <FormBlock key={index} block={block} values={values} errors={errors} texts={texts} />
      ))}
      <p className="offline" role="status" />
      <button type="submit" className="primary">
        {words.send}
      </button>
    </PageForm>
  );
}
