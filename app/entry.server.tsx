/** Renders a page to HTML, and hands the server what it starts with. */
import { renderToString } from 'react-dom/server';
import { type EntryContext, type HandleErrorFunction, ServerRouter } from 'react-router';
import { siteContext } from './server/context.server';

export { commands } from './server/commands.server';
export { startSite as start } from './server/open-site.server';

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const html = renderToString(<ServerRouter context={context} url={request.url} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** A failed render says that it happened and where in the code, never what was asked or sent. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || !(error instanceof Error)) return;
  context.get(siteContext).services.log.error('render-failed', { kind: error.name });
};
