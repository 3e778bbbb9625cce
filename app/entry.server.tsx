/** Renders a page to HTML, and hands the server what it starts with. */
import { renderToStaticMarkup } from 'react-dom/server';
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, ServerRouter } from 'react-router';
import { siteMap } from './addresses/book.server';
import { describeError } from './platform/describe-error.server';
import { loggedName } from './platform/site-map.server';
import { siteContext } from './server/context.server';

export { commands } from './server/commands.server';
export { startSite as start } from './server/open-site.server';
export { migrationNames as migrations } from './server/site-tables.server';

/** How React ends an element of a drawing that has nothing in it. */
const CLOSED = /><\/(?:path|circle|ellipse|rect)>/g;

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  // Nothing in the browser takes this over: without React's marks, and a line of a drawing closes itself, a page is smaller.
  const html = renderToStaticMarkup(<ServerRouter context={context} url={request.url} />).replace(CLOSED, '/>');
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** A failed render says that it happened, at which address of ours and where in the code, never what was asked or sent. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const route = loggedName(siteMap, new URL(request.url).pathname);
  context.get(siteContext).services.log.error('render-failed', { route, ...describeError(causeOf(error)) });
};

/** The framework wraps what broke where no route is meant for the request. */
function causeOf(error: unknown): unknown {
  return isRouteErrorResponse(error) && 'error' in error ? error.error : error;
}
