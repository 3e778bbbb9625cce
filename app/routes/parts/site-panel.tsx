/** The contact panel with the data of the page it stands on. */
import type { ReactNode } from 'react';
import { Panel } from '~/availability/panel';
import { DangerLine } from './danger-line';
import { OtherLanguagesLine } from './other-languages-line';
import { useSite } from './use-site';

interface SitePanelProps {
  withHeadline?: boolean;
  withNoAnswer?: boolean;
  compact?: boolean;
  withWriting?: boolean;
  children?: ReactNode;
  foot?: ReactNode;
}

export function SitePanel(props: SitePanelProps) {
  const danger = <DangerLine text="panel.danger" />;
  return <Panel panel={useSite().panel} danger={danger} languages={<OtherLanguagesLine />} {...props} />;
}
