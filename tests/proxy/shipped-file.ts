/** docs/nginx.example.conf as a test starts it: other ports, paths and certificates, and not a word more. */
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

const SHIPPED = 'docs/nginx.example.conf';
export const OUTAGE_PAGE = 'docs/outage.html';

export interface Places {
  /** Holds what nginx needs and makes. */
  readonly folder: string;
  readonly tlsPort: number;
  readonly plainPort: number;
  /** Where the two processes of the site listen. */
  readonly processes: readonly [number, number];
}

/** Of a folder of nginx: its copies, its logs, the bodies it would write down. */
export const under = {
  kept: (folder: string) => join(folder, 'kept'),
  logs: (folder: string) => join(folder, 'logs'),
  bodies: (folder: string) => join(folder, 'bodies'),
  page: (folder: string) => join(folder, 'page'),
  authority: (folder: string) => join(folder, 'authority'),
  certificate: (folder: string) => join(folder, 'fullchain.pem'),
  key: (folder: string) => join(folder, 'privkey.pem'),
};

/** @throws when something that is to be put elsewhere is not in the file */
export function shippedFile({ folder, tlsPort, plainPort, processes }: Places): string {
  const changes: [string, string][] = [
    ['listen 443 ', `listen ${tlsPort} `],
    ['listen [::]:443 ', `listen [::]:${tlsPort} `],
    ['listen 80', `listen ${plainPort}`],
    ['listen [::]:80', `listen [::]:${plainPort}`],
    ['127.0.0.1:3000', `127.0.0.1:${processes[0]}`],
    ['127.0.0.1:3001', `127.0.0.1:${processes[1]}`],
    ['/dev/shm/nginx-1712', under.kept(folder)],
    ['/var/log/nginx/', `${under.logs(folder)}/`],
    ['/var/www/1712', under.page(folder)],
    ['/var/www/acme', under.authority(folder)],
    ['/etc/ssl/1712/fullchain.pem', under.certificate(folder)],
    ['/etc/ssl/1712/privkey.pem', under.key(folder)],
  ];
  const changed = changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${SHIPPED} does not say ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(SHIPPED, 'utf8'),
  );
  return hasIpv6() ? changed : changed.replace(/^.*listen \[::\].*\n/gm, '');
}

/** Where the machine has none, nginx does not start with these lines. */
function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ family }) => family === 'IPv6'));
}

/** nginx's own file around it, as Debian ships it: logs of its own, gzip on. */
export function surroundings({ folder }: Places, shipped: string, httpLines = ''): string {
  const user = process.getuid?.() === 0 ? 'user www-data;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${under.bodies(folder)}/${kind};`)
    .join('\n');
  return `${user}
worker_processes 2;
daemon off;
pid ${folder}/nginx.pid;
error_log ${under.logs(folder)}/error.log info;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log ${under.logs(folder)}/access.log;
  gzip on;
  ${temporary}
  ${httpLines}
${shipped}
}
`;
}
