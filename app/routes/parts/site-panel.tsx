/** The contact panel with the data of the page it stands on: first on a home, last on a page that is read. */
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { withoutChats } from '~/availability/chat-lines';
import { HomeHeading } from '~/availability/home-heading';
import { NewsLine } from '~/availability/news-line';
import { NowStrip, PANEL_ID } from '~/availability/now-strip';
import { Panel } from '~/availability/panel';
import type { PanelData } from '~/availability/panel-view';
import { useText } from '~/i18n/use-text';
import { Scene } from '~/ui/drawings/scene';
import type { SceneLight } from '~/ui/light';
import { DangerButtons, DeafLine } from './danger-buttons';
import { WhatHappens } from './next-pages';
import { OtherLanguagesLine } from './other-languages-line';
import { useSite } from './use-site';

interface HomePanelProps {
  /** In place of the row that leads to the form. */
  write?: ReactNode;
  /** A line of news, if there is one. */
  news: string | null;
  /** The home of the site, not that of a section. */
  isHome: boolean;
}

/** First on a home. Children meet those who listen before anything else. */
export function HomePanel({ write, news, isHome }: HomePanelProps) {
  const t = useText();
  const { panel, audience } = useSite();
  const scene = <Scene audience={audience} lit={litIn(panel)} />;
  const children = audience === 'children';
  const heading = (
    <>
      {children ? scene : null}
      <HomeHeading panel={panel} place={isHome ? undefined : t(`sections.${audience}`)} />
    </>
  );
  const foot = (
    <>
      <OtherLanguagesLine />
      {children ? null : scene}
    </>
  );
  const urgent = (
    <>
      <Danger />
      {news ? <NewsLine words={news} /> : null}
    </>
  );
  return <Panel panel={panel} heading={heading} danger={urgent} write={write} foot={foot} />;
}

function litIn({ lit, callbackFirst }: PanelData): SceneLight {
  if (callbackFirst) return 'half';
  return lit.own ? 'own' : 'other';
}

/** After a text: what somebody can do now. */
export function EndPanel() {
  const t = useText();
  const { panel } = useSite();
  const isOfChats = useLocation().pathname === panel.chatsPath;
  const { now, next } = panel.headline;
  const heading = (
    <h2 className="headline">
      {t('panel.next')} <small>{[now, next].filter(Boolean).join(' ')}</small>
    </h2>
  );
  return (
    <Panel
      id={PANEL_ID}
      panel={isOfChats ? withoutChats(panel) : panel}
      heading={heading}
      danger={<Danger />}
      more={<WhatHappens />}
      isFirst={false}
    />
  );
}

export function SiteStrip() {
  return <NowStrip panel={useSite().panel} />;
}

function Danger() {
  const { danger, panel } = useSite();
  return (
    <>
      <DangerButtons numbers={danger} />
      <DeafLine chatPath={panel.chatsPath} contactPath={panel.contactPath} />
    </>
  );
}
