/** The sizes of paper a poster is made for. */
export const PAPERS = ['a4', 'a6'] as const;
export type Paper = (typeof PAPERS)[number];

/** What the address of a poster reads of its query. */
export const PAPER_QUERY = { formaat: PAPERS } as const;
