/** Checks the form in the browser before it leaves, so that a mistake is found without a connection. */
import { createFormControl } from 'react-hook-form';
import type { IslandProps } from '~/contact/form-props';
import { type FormValues, valuesOf } from '~/contact/message-fields';
import { errorsFrom, resolveMessage } from '~/contact/resolve-message';
import { keepCount } from './character-count';
import { showErrors, showOffline, showSending } from './form-says';

/** @param send gives false when the form could not leave */
export function checkBeforeSending(
  form: HTMLFormElement,
  { asked, words, errors }: IslandProps,
  send: (form: HTMLFormElement) => Promise<boolean>,
): void {
  const count = keepCount(form, words);
  let sending = false;
  const { handleSubmit } = createFormControl<FormValues>({
    shouldFocusError: false,
    // What stands in the fields counts: browsers, password managers and assistive tools fill them in without an event.
    resolver: () => resolveMessage(valuesOf(new FormData(form)), asked),
  });
  const submit = handleSubmit(
    async () => {
      showErrors(form, asked, {}, errors);
      showOffline(form, null);
      const done = showSending(form, words.sending);
      const sent = await send(form).finally(done);
      if (!sent) showOffline(form, words);
    },
    (wrong) => showErrors(form, asked, errorsFrom(wrong), errors),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    count();
    // Whatever fails in here, the browser still knows how to send a form.
    await submit().catch(() => form.submit());
    sending = false;
  });
}
