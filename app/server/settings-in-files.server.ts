/**
 * Settings that stand in files, for secrets above all: what is in the environment can be read by more programs than one
 * thinks, a file has an owner. NAME_FILE gives the path; what systemd's LoadCredential= hands over lies in
 * $CREDENTIALS_DIRECTORY under the setting's name.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A place where a setting is given, under the name by which its fault is told. */
interface Place {
  label: string;
  read(): string;
}

interface Settings {
  values: Record<string, string>;
  /** One line per setting that cannot be had. It never holds a path: somebody may have written the secret itself there. */
  faults: string[];
}

/**
 * The settings of these names, wherever they are given. Empty variables count as absent; of a file the end of the last line is left out.
 * @param names of all settings: each can stand in a file
 */
export function gatherSettings(environment: Environment, names: readonly string[]): Settings {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of names) {
    const places = placesOf(environment, name);
    const [place, other] = places;
    if (!place) continue;
    if (other) faults.push(`${name}: it is given ${places.length} times (${labels(places)}); keep one of them`);
    else readInto(values, faults, name, place);
  }
  return { values, faults };
}

function placesOf(environment: Environment, name: string): Place[] {
  const places: Place[] = [];
  const value = environment[name];
  if (value?.trim()) places.push({ label: name, read: () => value });
  const file = environment[`${name}_FILE`]?.trim();
  if (file) places.push({ label: `${name}_FILE`, read: () => readSecret(file) });
  const folder = environment.CREDENTIALS_DIRECTORY?.trim();
  const credential = folder && path.join(folder, name);
  if (credential && existsSync(credential)) {
    places.push({ label: `the credential ${name}`, read: () => readSecret(credential) });
  }
  return places;
}

function labels(places: readonly Place[]): string {
  return places.map((place) => place.label).join(', ');
}

function readInto(values: Record<string, string>, faults: string[], name: string, place: Place): void {
  try {
    const value = place.read();
    if (value === '') faults.push(`${place.label}: the file is empty; write the value of ${name} into it`);
    else values[name] = value;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    faults.push(
      `${place.label}: the file cannot be read (${code}); name one that holds ${name} and that the site's user may read`,
    );
  }
}

function readSecret(file: string): string {
  return readFileSync(file, 'utf8').trimEnd();
}
