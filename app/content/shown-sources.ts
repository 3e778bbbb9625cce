/** Where facts come from, for a visitor to look up: institutions. A private list stays with who looks after the content. */
interface Source {
  name: string;
  date: string;
  shown?: false | undefined;
}

export function shownSources(sources: readonly Source[]): { name: string; date: string }[] {
  return sources.filter(({ shown }) => shown !== false).map(({ name, date }) => ({ name, date }));
}
