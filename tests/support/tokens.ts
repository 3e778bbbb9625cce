/** Keys that are long enough to be taken. */
export const OPERATIONS = 'q7Jm0ZcVtY3nR8xLw2BfHs9DkPu5GaEo';
