/** One block per language: who listens in it, in the words of that language. */
import type { LanguageBlock, SpokenLine } from './other-languages';
import { WayLine } from './way-line';

export interface SpokenBlock
  extends Pick<LanguageBlock, 'id' | 'language' | 'name' | 'title' | 'intro' | 'history' | 'more'> {
  lines: SpokenLine[];
}

export function LanguageBlocks({ blocks }: { blocks: SpokenBlock[] }) {
  return (
    <>
      <ul className="jumps">
        {blocks.map(({ id, language, name }) => (
          <li key={id}>
            <a href={`#${id}`} lang={language}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
    </>
  );
}

function Block({ block: { id, language, title, intro, history, more, lines } }: { block: SpokenBlock }) {
  return (
    <section className="speech" lang={language} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <p>{intro}</p>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      <p className="hint">{history}</p>
      {more ? (
        <p>
          <a href={more.to} hrefLang={language}>
            {more.words}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Line({ line: { name, says, contact, action, state, stateWords, about } }: { line: SpokenLine }) {
  return (
    <div className="helpline">
      <h3>{says}</h3>
      <ul className="channels">
        <li>
          <WayLine contact={contact} words={action} state={state} stateWords={stateWords}>
            <small>{[name, about].filter(Boolean).join(' – ')}</small>
          </WayLine>
        </li>
      </ul>
    </div>
  );
}
