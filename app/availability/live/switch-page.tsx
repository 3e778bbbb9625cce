/** The coordinator's switch for live state, made for a thumb: the key, then one tap. Dutch only: it is not for visitors. */
import type { ChannelId } from '~/hours/schedule';
import { BEGINS_HERE } from '~/ui/begins';
import { ErrorSummary, type SummaryEntry } from '~/ui/error-summary';
import { NoSendingByEnter } from '~/ui/no-sending-by-enter';
import { type Island, islandAttributes, PageForm } from '~/ui/page-form';
import { DeskLinks } from '../overrides/desk-links';
import { KeyField } from '../overrides/key-field';
import type { SwitchBlock } from './switch-buttons';
import { SwitchChannel } from './switch-channel';
import { SwitchMore } from './switch-more';
import type { SwitchValues } from './switch-values';

interface SwitchPageProps {
  blocks: SwitchBlock[];
  /** The time of which all this is true: a phone may keep the page open for days. */
  asOf: string;
  values: SwitchValues;
  /** What is wrong with what was sent; the field is the id that the message leads to. */
  faults: SummaryEntry[];
  /** The lines of which something was changed just now. */
  saved: readonly ChannelId[];
  /** Here it only takes Enter to the next field. */
  island: Island;
}

export function SwitchPage({ blocks, asOf, values, faults, saved, island }: SwitchPageProps) {
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.words;
  return (
    <div className="text switch">
      <h1>Bereikbaarheid</h1>
      {faults.length > 0 ? <ErrorSummary title="Er is niets veranderd" entries={faults} /> : null}
      {saved.length > 0 ? <Saved blocks={blocks.filter(({ channel }) => saved.includes(channel))} /> : null}
      <PageForm action="/beheer" {...islandAttributes(island)}>
        <NoSendingByEnter />
        <KeyField error={errorOf('token')} />
        {blocks.map((block) => (
          <SwitchChannel key={block.channel} block={block} />
        ))}
        <SwitchMore values={values} errorOf={errorOf} />
      </PageForm>
      <p className="hint">
        Zo was het om {asOf}. <a href="/beheer">Vernieuw</a>
      </p>
      <DeskLinks here="/beheer" />
    </div>
  );
}

function Saved({ blocks }: Pick<SwitchPageProps, 'blocks'>) {
  return (
    <div className="saved" role="status" {...BEGINS_HERE}>
      {blocks.map(({ channel, name, words, note }) => (
        <p key={channel}>
          Bewaard. <strong>{name}</strong>: {words}
          {note ? <> – “{note}”</> : null}
        </p>
      ))}
    </div>
  );
}
