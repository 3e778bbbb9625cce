/**
 * The page that the proxy shows when the site does not answer: a file of its own (docs/outage.html), because then nothing
 * of the site can be asked. Numbers and hours come from content/; a test keeps the file equal to this.
 */
import { allHelplines } from 'content-collections';
import { exitList, linesAhead } from '~/content/settings';
import { AMBULANCE, callable, POLICE } from '~/helplines/danger';
import { channelOf, helplineById, OWN_LINE } from '~/helplines/helplines';
import { contentSecurityPolicy, securityHeaders } from '../security-headers.server';
import { inOtherLanguages } from './other-languages.server';
import { callLink, emergencyPage } from './refusal-page.server';

const IN_DANGER = [AMBULANCE, POLICE];
const TO_TALK = [OWN_LINE, ...linesAhead.phone.everyone];

const STYLE = [
  'body{margin:0 auto;max-width:36rem;padding:1rem 1rem 6rem;font:1.125rem/1.5 sans-serif}',
  'ul{padding:0;list-style:none}',
  'li a{display:inline-block;min-height:1.5rem;padding:.75rem .75rem .75rem 0;font-weight:bold}',
  '[data-exit]{position:fixed;bottom:0;left:0;right:0;padding:1rem;text-align:center;',
  'background:Canvas;border-top:2px solid}',
].join('');

/** A number to call, whose it is, and that somebody is always there where that is so. */
function callItem(id: string): string {
  const { number } = callable(allHelplines, id);
  const helpline = helplineById(allHelplines, id);
  const always = channelOf(helpline, 'phone')?.hours === '24/7' ? ', dag en nacht' : '';
  const name = helpline.name === number ? 'de hulplijn van deze website' : helpline.name;
  return `<li>${callLink(number)} ${name}${always}</li>`;
}

function calls(ids: readonly string[]): string {
  return `<ul>${ids.map(callItem).join('')}</ul>`;
}

export function outagePage(): string {
  const page = emergencyPage({
    title: 'Deze website werkt even niet.',
    ways: [
      `<h2>Is er nu iemand in gevaar?</h2>${calls(IN_DANGER)}`,
      `<h2>Wil je met iemand praten?</h2>${calls(TO_TALK)}`,
      '<p>Probeer het hier straks opnieuw.</p>',
      inOtherLanguages(),
    ].join(''),
    exit: exitList.adults[0] ?? '',
    style: STYLE,
  });
  return `${page}\n`;
}

/** Its headers: those of the site, with a policy that allows its one style. */
export function outageHeaders(siteUrl: URL): Record<string, string> {
  return securityHeaders(siteUrl, contentSecurityPolicy({ styles: [STYLE], scripts: [] }));
}
