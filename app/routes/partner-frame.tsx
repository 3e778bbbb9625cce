/** GET /insluiten/paneel: our panel as a document of its own, for a frame on a page of another site. */
import { allHelplines } from 'content-collections';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { homePath, languageOf } from '~/content/pages';
import { dangerNumbers, ownNumber } from '~/helplines/danger';
import type { Reader } from '~/i18n/use-text';
import { asOfInWords } from '~/partners/badge-words';
import { Frame, FrameFailure, FramePanel } from '~/partners/frame';
import { openOutside } from '~/partners/open-outside';
import { AUDIENCE_OF, FRAME_PATH, FRAME_QUERY } from '~/partners/variants';
import { readQuery } from '~/platform/allowed-query.server';
import { describeError } from '~/platform/describe-error.server';
import { type RouterContext, siteContext } from '~/server/context.server';
import type { Route } from './+types/partner-frame';
import { DangerButtons } from './parts/danger-buttons';
import { panelFor } from './parts/panel-for.server';
import { sayingFor } from './parts/saying.server';

export function loader({ request, context }: Route.LoaderArgs) {
  const { doelgroep, taal } = readQuery(FRAME_QUERY, new URL(request.url).searchParams);
  const reader: Reader = { language: taal, audience: AUDIENCE_OF[doelgroep] };
  try {
    return answer(200, reader, context, nowInFrame(reader, context));
  } catch (error) {
    // The framework's own answer would be one English line, and would stay on the partner's page for good.
    const { log } = context.get(siteContext).services;
    log.error('render-failed', { route: FRAME_PATH, ...describeError(error) });
    return answer(500, reader, context, <FrameFailure own={ownNumber(allHelplines)} danger={danger()} />);
  }
}

function nowInFrame(reader: Reader, context: RouterContext): ReactNode {
  const asOf = asOfInWords(sayingFor(context, reader));
  return <FramePanel panel={panelFor(context, reader)} danger={danger()} asOf={asOf} />;
}

function danger(): ReactNode {
  return <DangerButtons numbers={dangerNumbers(allHelplines)} />;
}

function answer(status: number, reader: Reader, context: RouterContext, shown: ReactNode): Response {
  const { pages, config } = context.get(siteContext).services;
  const site = homePath(languageOf(reader.language));
  const html = renderToStaticMarkup(
    <Frame
      reader={reader}
      styles={[pages.worlds[reader.audience], pages.frameStyle]}
      site={site}
      host={config.siteUrl.host}
    >
      {shown}
    </Frame>,
  );
  return new Response(`<!DOCTYPE html>${openOutside(html)}`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
