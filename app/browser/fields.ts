/** Nothing that was typed may come back with the Back button or out of the browser's memory. */
export function clearFields() {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')) {
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.defaultChecked = false;
    else if (field.type !== 'hidden') field.value = field.defaultValue = '';
  }
}

export function clearFieldsOnLeave() {
  addEventListener('pagehide', clearFields);
}
