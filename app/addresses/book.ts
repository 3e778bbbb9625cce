/** The address book: the rooms of the site that bring addresses along, and the lists that are made of them. */
import { answerAddresses } from '~/answers/addresses';
import { liveAddresses } from '~/availability/addresses';
import { campaignAddresses } from '~/campaigns/addresses';
import { contactAddresses } from '~/contact/addresses';
import type { Entry, Place, Row, Traits } from '~/content/address';
import { contentAddresses } from '~/content/addresses';
import { directoryAddresses } from '~/directory/addresses';
import { figureAddresses } from '~/figures/addresses';
import { languageAddresses } from '~/languages/addresses';
import { materialAddresses } from '~/material/addresses';
import { partnerAddresses } from '~/partners/addresses';
import type { KnownRoute } from '~/platform/site-map.server';
import { machineAddresses } from '~/sharing/addresses';
import type { Sheet } from '~/ui/styles/sheets';
import { visitAddresses } from '~/visits/addresses';

export const book: readonly Row[] = [
  contentAddresses,
  languageAddresses,
  campaignAddresses,
  materialAddresses,
  contactAddresses,
  answerAddresses,
  directoryAddresses,
  figureAddresses,
  partnerAddresses,
  liveAddresses,
  visitAddresses,
  machineAddresses,
].flat();

/** A page of the site: what stands there and for whom. */
export interface Address extends Place, Traits {
  kind: string;
  listed: boolean;
  typed: boolean;
  cited: boolean;
}

const NO_TRAITS = { listed: false, typed: false, cited: false };

/** Every page by its path (no trailing slash). */
export function pagesOf(rows: readonly Row[]): ReadonlyMap<string, Address> {
  return new Map(
    rows.flatMap(({ takes: _, at, ...row }) =>
      at.flatMap(({ path, place, query: _query, standing: _standing, ...own }): [string, Address][] =>
        place ? [[path, { ...NO_TRAITS, ...row, ...place, ...own }]] : [],
      ),
    ),
  );
}

/** What each address takes, and when it stands. */
export function knownOf(rows: readonly Row[]): ReadonlyMap<string, KnownRoute> {
  const known = ({ takes }: Row, { query = takes.query, standing }: Entry): KnownRoute => ({
    ...takes,
    ...(query && { query }),
    ...(standing && { standing }),
  });
  return new Map(rows.flatMap((row) => row.at.map((entry) => [entry.path, known(row, entry)] as const)));
}

/** The stylesheet of each address that names one. */
export function sheetsOf(rows: readonly Row[]): ReadonlyMap<string, Sheet> {
  const named = (row: Row) => row.at.map(({ path, sheet = row.sheet }) => ({ path, sheet }));
  return new Map(rows.flatMap(named).flatMap(({ path, sheet }) => (sheet ? [[path, sheet] as const] : [])));
}
