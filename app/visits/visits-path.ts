/** Where the coordinator sees the figures of visits. */
export const VISITS_PATH = '/beheer/bezoek';
