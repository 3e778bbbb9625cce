/** Schedules that nobody has written yet but may: closures and borders where calendars are treacherous. */
export interface OddSchedule {
  name: string;
  yaml: string;
}

const regime = (from: string, until: string | null, hours: string | null, more = '') =>
  `{ from: "${from}", ${until ? `until: "${until}", ` : ''}hours: ${hours === null ? 'null' : `"${hours}"`}, checkedOn: "2026-10", source: test${more} }`;
const closure = (from: string, until: string, channels: string, reason: string) =>
  `{ from: "${from}", until: "${until}", channels: [${channels}], reason: { nl: "${reason}" }, source: test }`;
const written = (phone: string[], chat: string[], closures: string[]) =>
  `phone: [${phone.join(', ')}]\nchat: [${chat.join(', ')}]\nclosures: [${closures.join(', ')}]\n`;

const OFFICE = 'Mo-Fr 09:00-18:00; PH off';
const EVENINGS = 'Mo-Th 13:00-17:00,18:00-22:00; Fr 13:00-17:00; PH off';

export const ODD_SCHEDULES: OddSchedule[] = [
  {
    name: 'closures over holidays, weekends, clock changes and each other',
    yaml: written(
      [regime('2020-01-01', null, OFFICE)],
      [regime('2020-01-01', null, EVENINGS)],
      [
        closure('2024-12-24', '2025-01-03', 'phone, chat', 'eindejaar'),
        closure('2024-12-31', '2025-01-06', 'chat', 'verhuizing'),
        closure('2025-04-21', '2025-04-21', 'phone, chat', 'op paasmaandag'),
        closure('2025-03-28', '2025-03-31', 'phone', 'zomeruur'),
        closure('2025-10-26', '2025-10-27', 'phone, chat', 'winteruur'),
        closure('2025-11-09', '2025-11-09', 'phone', 'een zondag'),
        closure('2025-11-10', '2025-11-10', 'phone', 'brugdag'),
        closure('2026-05-15', '2026-05-15', 'phone, chat', 'brugdag'),
        closure('2026-07-11', '2026-07-12', 'phone', 'een weekend'),
      ],
    ),
  },
  {
    name: 'regimes that begin and end on odd days',
    yaml: written(
      [
        regime('2024-01-01', '2024-02-28', OFFICE),
        regime('2024-02-29', '2024-02-29', '24/7'),
        regime('2024-03-01', '2024-03-31', 'Mo-Su 00:00-24:00; PH off'),
        regime('2024-04-01', '2024-10-27', 'Mo-Su 01:00-04:00,22:00-24:00'),
        regime('2024-10-28', '2025-12-25', 'Mo-Fr 09:00-18:00; PH 10:00-12:00'),
        regime('2025-01-01', '2025-03-31', 'Mo-Sa 08:00-20:00', ', published: false'),
        regime('2025-12-26', '2026-05-13', null),
        regime('2026-05-14', null, 'We,Sa-Su 00:15-23:45; PH off'),
      ],
      [
        regime('2024-03-13', '2024-03-13', 'We 09:00-09:15'),
        regime('2024-03-16', '2024-11-10', 'Su,PH 10:00-12:00'),
        regime('2024-11-11', '2024-12-31', 'off'),
        regime('2025-01-01', '2025-12-31', '24/7'),
        regime('2026-01-01', '2026-12-24', 'off'),
        regime('2026-12-25', null, EVENINGS),
      ],
      [
        closure('2026-12-25', '2026-12-25', 'chat', 'kerst'),
        closure('2025-06-30', '2025-07-01', 'phone, chat', 'inventaris'),
      ],
    ),
  },
];
