/**
 * The contact form, drawn by the server and complete without script. In the browser nothing draws it again: its island
 * (app/browser/contact-island.ts) only says what is wrong, in the places that stand ready for it here.
 */
import { ErrorSummary } from '~/ui/error-summary';
import { islandAttributes } from '~/ui/island';
import { NoSendingByEnter } from '~/ui/no-sending-by-enter';
import { PageForm } from '~/ui/page-form';
import { FormBlock } from './form-block';
import { askedFields, type ContactFormProps } from './form-props';
import { errorWords } from './form-texts';
import { MessageField } from './message-field';
import { FIELD_NAMES } from './message-fields';
import { SENT_BY_ENTER } from './signs';
import { SignsField } from './signs-field';

export function ContactForm({ action, submissionId, madeAt, island, blocks, values, errors, texts }: ContactFormProps) {
  const { words } = texts;
  const asked = askedFields(blocks);
  const wrong = FIELD_NAMES.flatMap((name) => {
    const code = errors[name];
    return code && asked.includes(name) ? [{ fieldId: name, words: errorWords(texts.errors, name, code) }] : [];
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
