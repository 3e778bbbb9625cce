/** Who can be reached from a page of one language, as it is now; and where none speaks it, what helps without one. */
import { Light } from '~/ui/light';
import type { LineNow, OnePage } from './one-page-data';
import { Sentence } from './sentence';
import { TongueList } from './tongue-list';

export function Reach({ page }: { page: OnePage }) {
  const { sentences, places, lines, own, care, welfare, homes, forms } = page;
  return (
    <section>
      <h2>{sentences.speaks}</h2>
      <p>{sentences.intro}</p>
      {lines.length === 0 ? <p>{sentences.speaksNobody}</p> : lines.map((line) => <Line key={line.name} line={line} />)}
      <p>
        <Sentence words={sentences.speaks1712} places={places} />
      </p>
      <Now state={own} />
      <p>{sentences.speaksOthers}</p>
      <TongueList tongues={homes} />
      <p>
        <Sentence words={sentences.speaksSexual} places={places} />
      </p>
      <Now state={care} />
      <p>
        <Sentence words={sentences.speaksPapers} places={places} />
      </p>
      {welfare.light === 'closed' ? <Now state={welfare} /> : null}
      <h2>{sentences.write}</h2>
      <p>{sentences.writeHow}</p>
      <TongueList tongues={forms} />
    </section>
  );
}

function Line({ line: { name, place, state } }: { line: LineNow }) {
  return (
    <>
      <p>
        <bdi>{name}</bdi>: <Sentence words="{{line}}" places={{ line: place }} />
      </p>
      <Now state={state} />
    </>
  );
}

function Now({ state: { words, moment, light } }: { state: LineNow['state'] }) {
  const places = { until: moment ?? '', when: moment ?? '' };
  return (
    <p className="now">
      <Light state={light} hand="window" />
      <span>
        <Sentence words={words} places={places} />
      </span>
    </p>
  );
}
