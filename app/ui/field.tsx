/** The parts every form field has: its label, why it is asked, what is wrong with it. */
import type { ReactNode } from 'react';

export interface FieldTexts {
  label: string;
  hint?: string | undefined;
  /** Empty: nothing is wrong, but a script may say so later, and the place for it stands ready. */
  error?: string | undefined;
  /** Said behind the label of a field that may stay empty. */
  optional?: string | undefined;
  /** Which of a few small steps it is. */
  step?: number | undefined;
}

/**
 * For a control in which somebody tells something: no service of the browser or of a plug-in may read along, and none may
 * remember it. Spelling, suggestions and grammar are looked up on somebody's server.
 */
export const READ_BY_NOBODY = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  writingsuggestions: 'false',
  'data-gramm': 'false',
  'data-lt-active': 'false',
} as const;

/** The attributes that tie a control to its hint and its error, for the eye and for a screen reader. */
export function controlAttributes(id: string, { hint, error }: FieldTexts) {
  const describedBy = [hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
}

function Notes({ id, hint, error }: FieldTexts & { id: string }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

function Optional({ words }: { words: string | undefined }) {
  return words ? <span className="optional"> ({words})</span> : null;
}

/** Seen, not heard: the order says it. */
function Step({ number }: { number: number | undefined }) {
  return number === undefined ? null : (
    <span className="step-number" aria-hidden="true">
      {number}
    </span>
  );
}

interface FieldProps extends FieldTexts {
  id: string;
  /** Extra class, for example the way to answer this field belongs to. */
  className?: string;
  children: ReactNode;
}

function classOf({ error }: FieldTexts, more: string): string {
  return ['field', error ? 'has-error' : '', more].filter(Boolean).join(' ');
}

/** A field with one control. */
export function Field({ id, className = '', children, ...texts }: FieldProps) {
  return (
    <div className={classOf(texts, className)}>
      <label htmlFor={id}>
        <Step number={texts.step} />
        {texts.label}
        <Optional words={texts.optional} />
      </label>
      <Notes id={id} {...texts} />
      {children}
    </div>
  );
}

/** A question with several controls, such as radio buttons. */
export function FieldGroup({ id, className = '', children, ...texts }: FieldProps) {
  return (
    <fieldset className={classOf(texts, className)} aria-describedby={controlAttributes(id, texts)['aria-describedby']}>
      <legend>
        <Step number={texts.step} />
        {texts.label}
        <Optional words={texts.optional} />
      </legend>
      <Notes id={id} {...texts} />
      {children}
    </fieldset>
  );
}
