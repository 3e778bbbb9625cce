/** The form to order printed material. Plain HTML: the small script sends it in place, and without script the browser does. */
import { SignsField } from '~/forms/signs-field';
import { useText } from '~/i18n/use-text';
import { ErrorSummary } from '~/ui/error-summary';
import { controlAttributes, Field, FieldGroup } from '~/ui/field';
import { NoSendingByEnter } from '~/ui/no-sending-by-enter';
import { type Island, islandAttributes, PageForm } from '~/ui/page-form';
import { PRINT_AUDIENCES } from './material';
import { ADDRESS_FIELDS, type AddressField, ORDER_ITEMS, type OrderErrors, type OrderValues } from './order';

export interface OrderFormProps {
  action: string;
  submissionId: string;
  /** When the form was made, milliseconds since 1970. */
  madeAt: number;
  /** Here it only takes Enter to the next field. */
  island: Island;
  values: OrderValues;
  errors: OrderErrors;
}

/** A parcel goes to an organisation: what its browser knows of the address may help. */
const COMPLETES: Record<AddressField, string> = {
  organisation: 'organization',
  name: 'name',
  street: 'address-line1',
  postcode: 'postal-code',
  town: 'address-level2',
};

export function OrderForm({ action, submissionId, madeAt, island, values, errors }: OrderFormProps) {
  const t = useText();
  const wrong = [...ORDER_ITEMS.map(({ field }) => field), ...ADDRESS_FIELDS].flatMap((fieldId) => {
    const code = errors[fieldId];
    return code ? [{ fieldId, words: t(`material.errors.${code}`) }] : [];
  });
  const lineOf = (field: string, label: string, attributes: object) => {
    const code = errors[field];
    const texts = { label, error: code && t(`material.errors.${code}`) };
    return (
      <Field key={field} id={field} {...texts}>
        <input
          {...controlAttributes(field, texts)}
          type="text"
          name={field}
          defaultValue={values[field]}
          spellCheck={false}
          enterKeyHint="next"
          {...attributes}
        />
      </Field>
    );
  };
  return (
    <PageForm action={action} noValidate autoComplete="on" {...islandAttributes(island)}>
      <NoSendingByEnter />
      {wrong.length > 0 ? <ErrorSummary title={t('contact.errorTitle')} entries={wrong} /> : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <SignsField madeAt={madeAt} label={t('contact.leaveEmpty')} />
      <h2>{t('material.order.whatTitle')}</h2>
      <p className="hint">{t('material.order.whatHint')}</p>
      {PRINT_AUDIENCES.map((audience) => (
        <FieldGroup key={audience} id={audience} className="quantities" label={t(`sections.${audience}`)}>
          {ORDER_ITEMS.filter((one) => one.audience === audience).map(({ field, item }) =>
            lineOf(field, t(`material.orderItems.${item}`), {
              inputMode: 'numeric',
              autoComplete: 'off',
            }),
          )}
        </FieldGroup>
      ))}
      <h2>{t('material.order.whereTitle')}</h2>
      {ADDRESS_FIELDS.map((field) =>
        lineOf(field, t(`material.order.${field}`), {
          autoComplete: COMPLETES[field],
          ...(field === 'postcode' && { inputMode: 'numeric' }),
        }),
      )}
      <button type="submit" className="primary">
        {t('material.order.send')}
      </button>
    </PageForm>
  );
}
