/** Where the coordinator sees the figures of visits. */
export const FIGURES_PATH = '/beheer/bezoek';
