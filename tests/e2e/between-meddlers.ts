/** The ways in which something between the visitor and the site answers in its place. */
import { gzipSync } from 'node:zlib';
import type { Meddler } from '../support/between';

const FILTER_PAGE =
  '<!DOCTYPE html><html lang="nl" class="filter"><head><title>Geblokkeerd</title></head><body><main><h1>Geblokkeerd door de school</h1>' +
  '<form method="post"><label>Code <input name="message"></label><button>Verder</button></form></main></body></html>';

const html = { 'content-type': 'text/html; charset=utf-8' };

/** Answers with a page of its own. */
export const filterSays =
  (status: number): Meddler =>
  (response) =>
    response.writeHead(status, html).end(FILTER_PAGE);

/** The site took what was sent, its answer breaks off in the middle; the browser is not told. */
export const brokenOff: Meddler = async (response, fromSite) => {
  const { status, headers, body } = await fromSite();
  const { 'content-length': _, ...rest } = headers;
  const middle = body.indexOf('<main') + 300;
  response.writeHead(status, { ...rest, connection: 'close' }).end(body.subarray(0, middle));
};

export const ANSWERS: Record<string, Meddler> = {
  'a page of its own': filterSays(200),
  'a refusal of its own': filterSays(403),
  'half of our answer': brokenOff,
  'our answer, cut in the middle of its length': async (response, fromSite) => {
    const { status, headers, body } = await fromSite();
    response.writeHead(status, headers).write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  'what cannot be unpacked': (response) => {
    const packed = gzipSync(FILTER_PAGE).fill(7, 20);
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(packed);
  },
  'the way to its own page': (response) => response.writeHead(302, { location: '/geblokkeerd' }).end(),
  nothing: (response) => response.destroy(),
};
