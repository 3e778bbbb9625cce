/** What is wrong with the campaigns in content/, each fault with its file and field: for the check that stops a build. */
import type { Campaign } from './campaigns';
import { revealingPart } from './neutral-code';

export interface CampaignSurroundings {
  /** True for an address where a text of the site can be read. */
  isPage(path: string): boolean;
  /** Faults in a text: words in braces and links that lead nowhere. */
  textFaults(html: string): string[];
}

export function campaignFaults(campaigns: readonly Campaign[], around: CampaignSurroundings): string[] {
  return campaigns.flatMap((campaign, index) => {
    const twin = campaigns.slice(0, index).find(({ code }) => code.toLowerCase() === campaign.code.toLowerCase());
    const twice = twin ? [`code: "${campaign.code}" is ook die van content/campaigns/${twin.file}`] : [];
    const faults = [...twice, ...codeFaults(campaign), ...periodFaults(campaign), ...landingFaults(campaign, around)];
    return faults.map((fault) => `content/campaigns/${campaign.file}: ${fault}`);
  });
}

function codeFaults({ code }: Campaign): string[] {
  if (!/^[a-z0-9-]{2,20}$/.test(code)) {
    return [
      `code: "${code}" mag alleen kleine letters, cijfers en streepjes hebben, minstens 2 en hoogstens 20: mensen typen ze over`,
    ];
  }
  const part = revealingPart(code);
  return part === null
    ? []
    : [`code: "${code}" verraadt een thema ("${part}") en blijft in een geschiedenis staan; kies een neutraal woord`];
}

function periodFaults({ from, until }: Campaign): string[] {
  return until < from ? [`until: de campagne eindigt (${until}) voor ze begint (${from})`] : [];
}

function landingFaults({ page, title, text, html, successor }: Campaign, around: CampaignSurroundings): string[] {
  const own = title !== undefined && text !== undefined;
  const neither = title === undefined && text === undefined;
  return [
    ...((page === undefined ? !own : !neither) ? ['page: schrijf ofwel "page", ofwel "title" en "text" samen'] : []),
    ...(page !== undefined && !around.isPage(page) ? [`page: er is geen pagina ${page}`] : []),
    ...(around.isPage(successor) ? [] : [`successor: er is geen pagina ${successor}`]),
    ...around.textFaults(html).map((fault) => `text: ${fault}`),
  ];
}
