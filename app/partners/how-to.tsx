/** What the words {{insluiten:badge}}, {{insluiten:paneel}} and {{insluiten:feed}} of a text become: previews, and lines to copy. */
import { Fragment, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Translate } from '~/i18n/use-text';
import { Badge } from './badge';
import type { BadgeWords } from './badge-words';
import { badgeLine, feedLines, frameLine } from './embed-lines';
import { AUDIENCE_OF, BADGE_STYLES, FRAME_QUERY, type HowToPart } from './variants';

interface HowToProps {
  siteUrl: URL;
  words: BadgeWords;
  language: string;
  translate: Translate;
}

const PARTS: Record<HowToPart, (props: HowToProps) => ReactElement> = {
  badge: Badges,
  paneel: Frames,
  feed: ({ siteUrl }) => <Copy lines={feedLines(siteUrl)} />,
  beelden: Pictures,
};

/** @returns HTML that stands in place of a paragraph */
export function howTo(part: HowToPart, props: HowToProps): string {
  const Part = PARTS[part];
  return renderToStaticMarkup(<Part {...props} />);
}

function Badges({ siteUrl, words, language, translate }: HowToProps) {
  return (
    <>
      {BADGE_STYLES.map((style) => (
        <figure key={style} className="copy">
          <figcaption>{translate(`embed.styles.${style}`)}</figcaption>
          <div className="now">
            <Badge words={words} style={style} language={language} />
          </div>
          <Copy lines={badgeLine(siteUrl, style, translate)} />
        </figure>
      ))}
    </>
  );
}

function Frames({ siteUrl, translate }: HowToProps) {
  return (
    <>
      {FRAME_QUERY.doelgroep.map((audience) => (
        <figure key={audience} className="copy">
          <figcaption>{translate(`sections.${AUDIENCE_OF[audience]}`)}</figcaption>
          <Copy lines={frameLine(siteUrl, audience, translate)} />
        </figure>
      ))}
    </>
  );
}

/** Drawn by the build (app/sharing/drawn.tsx). */
const PICTURES = ['venster', 'deur'] as const;

function Pictures({ translate }: HowToProps) {
  return (
    <ul>
      {PICTURES.map((name) => (
        <li key={name}>
          {translate(`embed.pictures.${name}`)}:{' '}
          {(['svg', 'png'] as const).map((kind) => (
            <Fragment key={kind}>
              <a href={`/assets/${name}.${kind}`} download="">
                {kind.toUpperCase()}
              </a>{' '}
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Copy({ lines }: { lines: string }) {
  return (
    <pre>
      <code>{lines}</code>
    </pre>
  );
}
