/** A field, or what folds: each takes what only the other has, and nothing comes of it. */
type Emptied = (HTMLInputElement | HTMLTextAreaElement) & { open?: boolean };

/** Nothing that was typed, chosen or answered may come back with the Back button or out of the browser's memory. */
export function clearFields() {
  for (const secret of document.querySelectorAll('[data-answer], .five-words')) secret.remove();
  for (const field of document.querySelectorAll<Emptied>('textarea, input, details')) {
    field.open = false;
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
      field.checked = field.defaultChecked = false;
    else if (field.type !== 'hidden') field.value = field.defaultValue = '';
  }
  for (const list of document.querySelectorAll('select')) {
    for (const option of list.options) option.defaultSelected = false;
    list.selectedIndex = 0;
  }
}

export function clearFieldsOnLeave() {
  addEventListener('pagehide', clearFields);
}
