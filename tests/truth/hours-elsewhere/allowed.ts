/** Times of day that may stand outside the hours, each with the reason. An entry that nothing needs any more is a fault. */
export interface Allowed {
  /** A file, or the beginning of its name. */
  file: string;
  /** What stands there, exactly; left out where all that stands there may. */
  time?: string;
  reason: string;
}

const AGES = 'the ages of the section for teens';

export const ALLOWED: Allowed[] = [
  { file: 'content/confirmed.yaml', reason: 'every hour a second time, in words: the gate holds both alike' },
  { file: 'app/availability/hours-slips.ts', reason: 'shows how hours are written' },
  { file: 'content/plan/adults.yaml', time: '4 tot 9', reason: 'first figures of the numbers of a plan' },
  { file: 'app/content/schemas.ts', time: '12:00', reason: 'shows how an hour is written' },
  { file: 'docs/editing-content.md', time: 'van 9 tot 18', reason: 'an example of what an editor confirms' },
  { file: 'docs/decisions/0046', time: '0.44', reason: 'how long a search takes' },
  { file: 'docs/decisions/0046', time: '0.29', reason: 'how long a search took' },
  { file: 'docs/decisions/0048', time: '16:00', reason: 'a slip of an editor' },
  { file: 'docs/decisions/0048', time: '18:00', reason: 'a slip of an editor' },
  { file: 'content/pages/nl/', time: 'tussen 13 en 18', reason: AGES },
  { file: 'content/pages/en/', time: 'between 13 and 18', reason: AGES },
  { file: 'content/pages/en/', time: 'Between 13 and 18', reason: AGES },
  { file: 'content/pages/fr/', time: 'De 13 à 18', reason: AGES },
  { file: 'content/pages/fr/', time: 'de 13 à 18', reason: AGES },
  { file: 'content/phrases/', reason: 'the hours that a line once had, and when: as its own file has them' },
  { file: 'content/pages/nl/everyone/over-1712.md', time: '24 uur', reason: 'what people type who look for this page' },
  { file: 'content/figures/maanden-2018.yaml', time: 'van 17 tot 19', reason: 'a trial of 2018, told as history' },
  { file: 'content/interface/nl.yaml', time: '13 tot 18', reason: AGES },
  { file: 'app/contact/compose-mail.ts', time: '13 tot 18', reason: AGES },
  { file: 'app/hours/words.ts', time: '0 uur', reason: 'how the first moment of a day is said' },
  { file: 'app/hours/words.ts', time: '0 Uhr', reason: 'how the first moment of a day is said' },
  { file: 'app/hours/words.ts', time: '0:00', reason: 'how the first moment of a day is said' },
  { file: 'app/hours/hours-for-machines.ts', time: '00:00', reason: 'the first moment of a day in schema.org' },
  { file: 'app/availability/live/live-command.server.ts', time: '24 uur', reason: 'how long "busy" may last' },
  { file: 'app/availability/live/switch-buttons.ts', time: '1\u00a0uur', reason: 'how long "busy" lasts' },
  { file: 'docs/editing-content.md', time: '18:00', reason: 'shows how hours are written' },
  { file: 'README.md', time: '20.19', reason: 'a version of Node' },
  {
    file: 'app/server/http/outage-page.server.ts',
    time: '24/7',
    reason: 'how the data say that a line is always open',
  },
  { file: 'docs/nginx.example.conf', time: '1.22', reason: 'a version of nginx' },
  { file: 'docs/decisions/0022', time: '1.22', reason: 'a version of nginx' },
  { file: 'scripts/nginx.js', time: '1.22', reason: 'a version of nginx' },
  { file: 'docs/operations.md', time: '20.19', reason: 'a version of Node' },
  { file: 'docs/decisions/0025', time: '20.19', reason: 'a version of Node' },
  { file: 'docs/decisions/README.md', time: '20.19', reason: 'a version of Node' },
  { file: 'docs/decisions/0011', time: '18 uur', reason: 'an example of what is read aloud' },
  { file: 'docs/decisions/0021', time: '2.50', reason: 'a version of WebKitGTK' },
  { file: 'docs/decisions/0021', time: '4.46', reason: 'a version of selenium-webdriver' },
  { file: 'docs/decisions/0026', time: '0.14', reason: 'a version of wireit' },
  { file: 'docs/decisions/0042', time: '4.11', reason: 'a version' },
  { file: 'docs/decisions/0042', time: '3.14', reason: 'a version' },
  { file: 'docs/decisions/0042', time: '22.22', reason: 'a version' },
  { file: 'docs/decisions/0042', time: '22.23', reason: 'a version' },
  { file: 'docs/decisions/0042', time: '7.18', reason: 'a version' },
  { file: 'docs/deploying.md', time: '04:30', reason: 'when a machine restarts for its updates' },
  { file: 'docs/operations.md', time: '12h', reason: 'a setting of Postfix' },
  { file: 'docs/decisions/0037', time: '24 h', reason: 'how long a delivered message is kept' },
  { file: 'docs/decisions/0040', time: '16 h', reason: 'an example of what would go wrong' },
  { file: 'docs/monitoring/grafana-dashboard.json', time: '1h', reason: 'over which time Prometheus counts' },
];
