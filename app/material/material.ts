/** What can be printed, on which paper, and its addresses. */
import { allMaterials, type Material } from 'content-collections';
import { AUDIENCES, type Audience } from '~/audiences/audiences';
import { languageOf, languages, sectionPath } from '~/content/pages';

export type { Material };

export const MATERIAL_PATH = '/campagnemateriaal';
export const ORDER_PATH = `${MATERIAL_PATH}/bestellen`;

/** By the name they have in addresses. */
export const ITEMS = ['affiche', 'kaartjes', 'folder'] as const;
export type Item = (typeof ITEMS)[number];

/** The sizes of paper a poster is made for. */
export const PAPERS = ['a4', 'a6'] as const;
export type Paper = (typeof PAPERS)[number];

/** What the address of a poster reads of its query. */
export const PAPER_QUERY = { formaat: PAPERS } as const;

/** Adults first: most of it hangs where grown people come. */
export const PRINT_AUDIENCES: readonly Audience[] = AUDIENCES.toReversed();

export interface Printable {
  language: string;
  audience: Audience;
  item: Item;
  path: string;
}

/** Everything that can be printed, under the name of its section: /campagnemateriaal/kinderen/affiche. */
export const printables: readonly Printable[] = PRINT_AUDIENCES.flatMap((audience) => {
  const section = sectionPath(languageOf('nl'), audience);
  return ITEMS.map((item) => ({ language: 'nl', audience, item, path: `${MATERIAL_PATH}${section}/${item}` }));
});

/** A poster in each other language that has pages of its own, in that language's part of the site: /fr/enfants/affiche. */
export const foreignPosters: readonly Printable[] = languages
  .filter(({ posterSlug }) => posterSlug !== undefined)
  .flatMap((language) =>
    PRINT_AUDIENCES.map((audience) => ({
      language: language.code,
      audience,
      item: 'affiche',
      path: `${sectionPath(language, audience)}/${language.posterSlug}`,
    })),
  );

/** @throws Error when content/material lacks the audience: the content check sees it first */
export function materialFor(audience: Audience): Material {
  const found = allMaterials.find((material) => material.audience === audience);
  if (!found) throw new Error(`content/material/${audience}.yaml is missing`);
  return found;
}

/** For the check of content/: each audience has its file, and no other file is there. */
export function materialFaults(): string[] {
  const names: readonly string[] = AUDIENCES;
  const strange = allMaterials
    .filter(({ audience }) => !names.includes(audience))
    .map(
      ({ audience }) => `content/material/${audience}.yaml: bestand: noem het naar een groep: ${AUDIENCES.join(', ')}`,
    );
  const missing = AUDIENCES.filter((audience) => !allMaterials.some((material) => material.audience === audience));
  return [...strange, ...missing.map((audience) => `content/material/${audience}.yaml: bestand: ontbreekt`)];
}
