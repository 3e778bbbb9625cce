/** What machines that come by read of the site. */
import { PAGE, type Row } from '~/content/address';
import { siteInfo } from '~/content/settings';
import { SECURITY_TXT_PATH } from './security-txt';

const security = siteInfo.securityContact === null ? [] : [{ path: SECURITY_TXT_PATH }];

export const machineAddresses: readonly Row[] = [
  { kind: 'machines', takes: PAGE, at: [{ path: '/robots.txt' }, { path: '/sitemap.xml' }, ...security] },
];
