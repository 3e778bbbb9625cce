/** Says under a form that it has not left: where the form has no words of its own, the page brings them. */

export function sayNotSent(form: HTMLFormElement): void {
  document.querySelector('.not-sent')?.remove();
  const line = document.createElement('p');
  line.className = 'offline not-sent';
  line.setAttribute('role', 'alert');
  line.textContent = document.body.dataset.notSent ?? '';
  form.after(line);
  line.scrollIntoView({ block: 'nearest' });
}
