/** What will come out of the printer, small: a poster, a sheet of cards, a folder. The words beside it say the same. */
import type { Audience } from '~/audiences/audiences';
import type { Item } from './material';
import { SceneShapes } from './poster-scene';

const PREVIEWS: Record<Item, (props: PreviewProps) => React.JSX.Element> = {
  affiche: PosterPreview,
  kaartjes: CardsPreview,
  folder: FolderPreview,
};

interface PreviewProps {
  audience: Audience;
  /** 1712's number is the large one; in another language it is that of a line that speaks it. */
  isOwn: boolean;
}

export function Preview({ item, ...props }: PreviewProps & { item: Item }) {
  const Drawing = PREVIEWS[item];
  return (
    <svg className={`preview look-${props.audience}`} viewBox="-2 -2 301 301" aria-hidden="true">
      <Drawing {...props} />
    </svg>
  );
}

function PosterPreview({ audience, isOwn }: PreviewProps) {
  return (
    <>
      <path className="sheet" d="M43 0h210v297H43z" />
      <g transform="translate(43)">
        <SceneShapes audience={audience} />
        {isOwn ? (
          <text x="14" y="236">
            1712
          </text>
        ) : (
          <path className="number" d="M16 222h112" />
        )}
        <path className="words" d="M16 256h100M16 274h80M150 212h44v44h-44z" />
      </g>
    </>
  );
}

/** Ten lights and ten times two lines of words: dashes of four thick strokes. */
function CardsPreview() {
  return (
    <>
      <path className="sheet" d="M43 0h210v297H43z" />
      <path className="cut" d="M43 59h210M43 119h210M43 178h210M43 238h210M148 0v297" />
      <path className="bulbs" d="M67 16v281M172 16v281" />
      <path className="lines" d="M109 20v277M214 20v277" />
    </>
  );
}

function FolderPreview({ audience }: PreviewProps) {
  return (
    <>
      <path className="sheet" d="M0 44h297v210H0z" />
      <path className="words" d="M18 190h106M18 208h96M18 226h70" />
      <svg
        x="149"
        y="44"
        width="148"
        height="210"
        viewBox="0 0 210 180"
        preserveAspectRatio="xMidYMax slice"
        aria-hidden="true"
      >
        <SceneShapes audience={audience} />
      </svg>
      <path className="cut" d="M148 44v210" />
    </>
  );
}
