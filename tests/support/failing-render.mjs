/**
 * Loaded before the site (`node --import`): drawing a page fails in the worst way, with an error that quotes what was
 * sent, on a line that looks like a place in the code. The page that says so can be drawn.
 */
import { createRequire } from 'node:module';

/** As the release has it. */
const server = createRequire(new URL('../../build/server/index.js', import.meta.url))('react-dom/server');
const { renderToString } = server;
server.renderToString = (element) => {
  const { errors, actionData } = element.props.context.staticHandlerContext;
  if (!errors) throw new TypeError(`cannot draw ${JSON.stringify(actionData)}\n    at geheim (/verhaal.js:1:2)`);
  return renderToString(element);
};
