/** A team's key comes in behind the "#" of a link: into its field, and out of the address. It has not reached a server yet. */
export function takeKeyFromAddress(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('[data-from-address]');
  const { hash, pathname } = location;
  if (!field || hash.length < 2) return;
  // As it stands there: a key has nothing that an address would write in another way.
  field.value = hash.slice(1);
  try {
    history.replaceState(history.state, '', pathname);
  } catch {
    // The browser refuses: then the whole address goes, which loads the page once more, and the key is typed or pasted again.
    location.replace(pathname);
  }
}
