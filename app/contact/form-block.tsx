/** Questions and notes that are shown together; behind a fold when they are asked of few. */
import { WithDutchNames } from '~/content/dutch-words';
import { spokenName } from '~/ui/spoken-number';
import { type Block, type BlockItem, fieldOf, type Note, type Question } from './form-props';
import { FormQuestion } from './form-question';
import { errorWords, type FormTexts } from './form-texts';
import { EMPTY_VALUES, type FormErrors, type FormValues } from './message-fields';

interface FormBlockProps {
  block: Block;
  values: FormValues;
  errors: FormErrors;
  texts: FormTexts;
}

export function FormBlock({ block, ...form }: FormBlockProps) {
  const items = block.items.map((item) => <FormItem key={keyOf(item)} item={item} {...form} />);
  if (block.fold === undefined) return <div className={block.shows}>{items}</div>;
  return (
    <details
      className={block.shows ? `fold ${block.shows}` : 'fold'}
      open={block.items.some((item) => isInUse(item, form))}
    >
      <summary>{block.fold}</summary>
      {items}
    </details>
  );
}

function keyOf(item: Question | Note): string {
  return fieldOf(item) ?? `note ${item.kind === 'note' ? item.lines[0] : ''}`;
}

/** Filled in, or wrong: then it must be seen. */
function isInUse(item: Question | Note, { values, errors }: Pick<FormBlockProps, 'values' | 'errors'>): boolean {
  const name = fieldOf(item);
  if (name === null) return false;
  return errors[name] !== undefined || String(values[name]) !== String(EMPTY_VALUES[name]);
}

function FormItem({ item, ...form }: Omit<FormBlockProps, 'block'> & { item: BlockItem }) {
  const drawn = <Asked item={item} {...form} />;
  return item.shows ? <div className={item.shows}>{drawn}</div> : drawn;
}

function Asked({ item, values, errors, texts }: Omit<FormBlockProps, 'block'> & { item: Question | Note }) {
  if (item.kind === 'note') return <NoteBox note={item} />;
  const name = fieldOf(item) ?? 'message';
  const code = errors[name];
  return <FormQuestion question={item} values={values} error={code ? errorWords(texts.errors, name, code) : ''} />;
}

function NoteBox({ note: { title, lines, links } }: { note: Note }) {
  return (
    <div className="aside">
      {title ? <p className="aside-title">{title}</p> : null}
      {lines.map((line) => (
        <p key={line}>
          <WithDutchNames words={line} />
        </p>
      ))}
      {links.length > 0 ? (
        <p className="aside-links">
          {links.map(({ href, words, foreign }) => (
            <span key={href}>
              <a
                href={href}
                hrefLang={foreign?.language}
                aria-label={href.startsWith('tel:') ? spokenName(words) : undefined}
              >
                <WithDutchNames words={words} />
              </a>
              {foreign?.words}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
