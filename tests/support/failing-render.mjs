/**
 * Loaded before the site (`node --import`): drawing a page fails in the worst way, with an error that quotes what was
 * sent, on a line that looks like a place in the code. The page that says so can be drawn.
 */
import { createRequire } from 'node:module';

/** As the release has it. */
const server = createRequire(new URL('../../build/server/index.js', import.meta.url))('react-dom/server');
const { renderToStaticMarkup } = server;
server.renderToStaticMarkup = (element) => {
  // Parts of a page that a loader draws have no such context.
  const page = element.props.context?.staticHandlerContext;
  if (page && !page.errors)
    throw new TypeError(`cannot draw ${JSON.stringify(page.actionData)}\n    at geheim (/verhaal.js:1:2)`);
  return renderToStaticMarkup(element);
};
