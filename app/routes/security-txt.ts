/** GET /.well-known/security.txt; the address exists only where content/site.yaml names a contact. */
import { data } from 'react-router';
import { languages } from '~/content/pages';
import { siteInfo } from '~/content/settings';
import { siteContext } from '~/server/context.server';
import { securityTxt } from '~/sharing/security-txt';
import type { Route } from './+types/security-txt';

export function loader({ context }: Route.LoaderArgs) {
  const { securityContact: contact } = siteInfo;
  if (contact === null) throw data(null, { status: 404 });
  const { config, release } = context.get(siteContext).services;
  const { siteUrl } = config;
  const text = securityTxt({
    contact,
    releasedOn: release.date,
    siteUrl,
    languages: languages.map(({ code }) => code),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
