/** Marks what a page begins with: "data-focus" tells the small script, "autofocus" does without it. */
export const BEGINS = { autoFocus: true, 'data-focus': '' } as const;

/** The same for what takes no focus by itself: a heading, a sentence. */
export const BEGINS_HERE = { tabIndex: -1, ...BEGINS } as const;
