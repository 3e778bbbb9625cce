/** Checks the form in the browser before it leaves, so that a mistake is found without a connection. */
import { createFormControl } from 'react-hook-form';
import type { IslandTexts } from '~/contact/form-texts';
import { FIELD_NAMES, type FormValues, OTHER_WORDS_NAME, valuesOf } from '~/contact/message-fields';
import { errorsFrom, resolveMessage } from '~/contact/resolve-message';
import { keepCount } from './character-count';
import { showErrors, showOffline, showSending } from './form-says';

/** @param send gives false when the form could not leave */
export function checkBeforeSending(
  form: HTMLFormElement,
  { words, errors }: IslandTexts,
  send: (form: HTMLFormElement) => Promise<boolean>,
): void {
  // A form of children asks less.
  const asked = FIELD_NAMES.filter((name) => form.elements.namedItem(name));
  const count = keepCount(form, words);
  let sending = false;
  let asksOthers = false;
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
  // Not every browser tells which button sends a form, nor gives it the focus (Safari); each tells that it was pressed.
  form.addEventListener('click', ({ target }) => {
    asksOthers = target instanceof Element && target.closest(`[name="${OTHER_WORDS_NAME}"]`) !== null;
  });
  form.addEventListener('submit', async (event) => {
    // Other words are no message: the form goes as it is, and comes back with all that was typed.
    if (asksOthers) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    count();
    // Whatever fails in here, the browser still knows how to send a form.
    await submit().catch(() => form.submit());
    sending = false;
  });
}
