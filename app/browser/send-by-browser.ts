/** The last way to send a form: as if there were no script. */

export type SubmitButton = HTMLButtonElement | HTMLInputElement;

/** @returns true: the browser is on its way to the answer */
export function sendByBrowser(form: HTMLFormElement, button: SubmitButton | null): true {
  if (button?.name) {
    const choice = document.createElement('input');
    Object.assign(choice, { type: 'hidden', name: button.name, value: button.value });
    form.append(choice);
  }
  form.submit();
  return true;
}
