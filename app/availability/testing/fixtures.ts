/** Small content of the tests' own: hours as the facts of November 2026 give them, so that no edit of content/ breaks a test. */
import type { Helpline } from 'content-collections';
import type { HelplineChannel } from '~/helplines/helplines';
import type { ChannelSchedule } from '~/hours/schedule';
import type { AvailabilitySources } from '../line';

type Regime = ChannelSchedule['phone'][number];

export function regime(from: string, hours: string | null, more: Partial<Regime> = {}): Regime {
  return { from, hours, published: true, checkedOn: '2026-10', source: 'test', ...more };
}

export const schedule: ChannelSchedule = {
  phone: [
    regime('2018-10-01', 'Mo-Fr 09:00-17:00; Th 09:00-19:00; PH off', { until: '2018-12-31', published: false }),
    regime('2012-03-12', 'Mo-Fr 09:00-17:00; PH off', { until: '2020-04-19' }),
    regime('2020-04-20', 'Mo-Fr 09:00-18:00; PH off'),
  ],
  chat: [
    regime('2012-03-12', 'off', { until: '2019-02-24' }),
    regime('2019-02-25', 'Tu-Th 17:00-19:00; PH off', { until: '2020-03-31' }),
    regime('2020-04-01', null, { until: '2026-09-30' }),
    regime('2026-10-01', 'Mo-Th 13:00-17:00,18:00-22:00; Fr 13:00-17:00; PH off'),
  ],
  closures: [],
};

export function withClosure(closure: Partial<ChannelSchedule['closures'][number]>): ChannelSchedule {
  const reason = { nl: 'teamdag', en: 'team day' };
  const usual = {
    from: '2026-11-30',
    until: '2026-11-30',
    channels: ['phone', 'chat'] as const,
    reason,
    source: 'test',
  };
  return { ...schedule, closures: [{ ...usual, channels: [...usual.channels], ...closure }] };
}

export function channel(kind: HelplineChannel['kind'], hours: string | null, more: Partial<HelplineChannel> = {}) {
  return { kind, hours, checkedOn: hours === null ? null : '2026-10', ...more } satisfies HelplineChannel;
}

export function helpline(id: string, more: Partial<Helpline>): Helpline {
  return {
    id,
    name: id,
    summary: { nl: `Over ${id}` },
    audiences: ['adults'],
    themes: [],
    toConfirm: [],
    languages: ['nl'],
    url: `https://${id}.example`,
    channels: [],
    free: true,
    anonymous: true,
    onBill: null,
    emergency: false,
    order: 100,
    checkedOn: '2026-10',
    sources: [{ name: 'test', date: '2026-10' }],
    ...more,
  };
}

export const helplines: Helpline[] = [
  helpline('1712', {
    audiences: ['children', 'teens', 'adults'],
    themes: ['child-abuse', 'partner-violence'],
    order: 1,
    channels: [
      channel('phone', null, { number: '1712' }),
      channel('chat', null, { url: 'https://www.1712.be/nl/chat-met-1712' }),
      channel('form', '24/7'),
    ],
  }),
  helpline('politie-101', {
    name: 'Politie',
    audiences: ['children', 'teens', 'adults', 'professionals'],
    emergency: true,
    order: 2,
    channels: [channel('phone', '24/7', { number: '101' })],
  }),
  helpline('awel', {
    name: 'Awel',
    audiences: ['children', 'teens'],
    themes: ['anything'],
    order: 10,
    channels: [
      channel('phone', 'Mo-Tu,Th-Sa 16:00-22:00; We 14:00-22:00; Su,PH off', { number: '102' }),
      channel('chat', 'Mo-Sa 18:00-22:00; Su,PH off', { url: 'https://awel.be' }),
      channel('mail', null, { email: 'brievenbus@awel.be' }),
    ],
  }),
  helpline('nupraatikerover', {
    name: 'NuPraatIkErover',
    audiences: ['children', 'teens'],
    themes: ['child-abuse'],
    url: 'https://www.nupraatikerover.be',
    order: 11,
    channels: [channel('chat', null, { hoursNote: { nl: 'Kijk op hun site.' } })],
  }),
  helpline('tele-onthaal', {
    name: 'Tele-Onthaal',
    audiences: ['teens', 'adults'],
    themes: ['anything'],
    url: 'https://www.tele-onthaal.be',
    order: 12,
    channels: [
      channel('phone', '24/7', { number: '106' }),
      channel('chat', 'Mo-Tu,Th-Sa 18:00-23:00; We,Su 15:00-23:00', { url: 'https://www.tele-onthaal.be' }),
    ],
  }),
  helpline('ecoute-enfants', {
    audiences: ['children', 'teens'],
    themes: ['anything'],
    languages: ['fr'],
    order: 83,
    channels: [channel('phone', 'Mo-Su 10:00-24:00', { number: '103' }), channel('chat', '24/7')],
  }),
  helpline('caw', {
    name: 'CAW',
    themes: ['anything', 'partner-violence'],
    order: 50,
    channels: [channel('phone', 'Mo-Fr 09:00-17:00; PH unknown', { number: '0800 13 500', checkedOn: '2022-10-23' })],
  }),
  helpline('zelfmoordlijn', {
    name: 'Zelfmoordlijn',
    audiences: ['teens', 'adults'],
    themes: ['mental-health'],
    order: 13,
    channels: [channel('phone', '24/7', { number: '1813' })],
  }),
];

export const ahead: AvailabilitySources['ahead'] = {
  phone: {
    children: ['awel', 'tele-onthaal'],
    teens: ['awel', 'tele-onthaal'],
    adults: ['tele-onthaal', 'awel'],
    everyone: ['tele-onthaal', 'awel'],
  },
  chat: { children: ['awel', 'nupraatikerover'], teens: ['awel', 'nupraatikerover'] },
  spoken: {},
  callYourself: ['awel'],
  consult: [{ helpline: 'caw', says: { nl: 'Naar het CAW' } }],
};

export const sources: AvailabilitySources = { schedule, helplines, ahead };

/** An instant by the wall clock of Brussels in winter ("+01:00") or summer ("+02:00"), said by the test itself. */
export function at(iso: string): Date {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime()) || !/[+-]\d\d:\d\d$/.test(iso)) throw new Error(`not an instant: ${iso}`);
  return instant;
}
