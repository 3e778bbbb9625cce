/** While a form is on its way, somebody may type on; when it comes back to be corrected, that must still stand in it. */
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Remembers the form as it is sent. Gives what puts whatever changed since then into the form that came back. */
export function carryOver(form: HTMLFormElement): (next: HTMLFormElement) => void {
  const sent = fieldsOf(form).map((field) => ({ field, state: stateOf(field) }));
  return (next) => {
    const twins = fieldsOf(next);
    for (const { field, state } of sent) {
      const twin = stateOf(field) === state ? undefined : twins.find((other) => isTwin(field, other));
      if (!twin) continue;
      if (isTicked(field) && isTicked(twin)) twin.checked = field.checked;
      else twin.value = field.value;
    }
  };
}

function fieldsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input:not([type="hidden"]), textarea, select')];
}

function isTicked(field: Control): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);
}

function stateOf(field: Control): string {
  return isTicked(field) ? String(field.checked) : field.value;
}

function isTwin(field: Control, other: Control): boolean {
  return field.name !== '' && field.name === other.name && (!isTicked(field) || field.value === other.value);
}
