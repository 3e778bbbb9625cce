/** Who we are and when we can be reached, for search engines (schema.org). A number, an address or an hour is only in the data. */
import type { Helpline } from 'content-collections';
import { channelOf, helplineById, OWN_LINE } from '~/helplines/helplines';
import type { BrusselsDay } from '~/hours/brussels-time';
import { type HoursSpecification, hoursForMachines, weekForMachines } from '~/hours/hours-for-machines';
import type { ChannelSchedule } from '~/hours/schedule';
import type { Translate } from '~/i18n/use-text';

export interface OrganizationSources {
  schedule: ChannelSchedule;
  helplines: readonly Helpline[];
  today: BrusselsDay;
  /** Full addresses: of the site, and of the pages in front of chat and form. */
  addresses: { site: string; chat: string; form: string };
  translate: Translate;
}

/** A schema.org Organization with one ContactPoint for each way to reach it. */
export function organization({ schedule, helplines, today, addresses, translate }: OrganizationSources) {
  const own = helplineById(helplines, OWN_LINE);
  const point = (method: 'phone' | 'chat' | 'form', contact: Record<string, string>, hours: HoursSpecification[]) => ({
    '@type': 'ContactPoint',
    contactType: translate(`helplines.methods.${method}`),
    ...contact,
    availableLanguage: own.languages,
    areaServed: { '@type': 'AdministrativeArea', name: 'Vlaanderen' },
    ...(hours.length > 0 && { hoursAvailable: hours }),
  });
  const telephone = channelOf(own, 'phone')?.number ?? '';
  const formHours = channelOf(own, 'form')?.hours ?? null;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: own.name,
    url: addresses.site,
    description: own.summary.nl,
    contactPoint: [
      point('phone', { telephone }, hoursForMachines(schedule, 'phone', today)),
      point('chat', { url: addresses.chat }, hoursForMachines(schedule, 'chat', today)),
      point('form', { url: addresses.form }, formHours === null ? [] : weekForMachines(formHours)),
    ],
  };
}

export type Organization = ReturnType<typeof organization>;
