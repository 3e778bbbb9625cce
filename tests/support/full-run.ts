/** Whether this is `npm run test:full`, which asks everything everywhere; `npm test` asks what one change can break. */
export const FULL_RUN = process.env.FULL_RUN === '1';
