/** The contact panel with the data of the page it stands on. */
import type { ReactNode } from 'react';
import { Panel } from '~/availability/panel';
import { DangerLine } from './danger-line';
import { useSite } from './use-site';

interface SitePanelProps {
  withHeadline?: boolean;
  withNoAnswer?: boolean;
  compact?: boolean;
  children?: ReactNode;
  foot?: ReactNode;
}

export function SitePanel(props: SitePanelProps) {
  return <Panel panel={useSite().panel} danger={<DangerLine text="panel.danger" />} {...props} />;
}
