/** Urgent danger, with numbers from the data. */
import type { DangerNumbers } from '~/helplines/danger';
import { RichText } from '~/i18n/use-text';
import { useSite } from './use-site';

interface DangerLineProps {
  text: 'panel.danger' | 'contact.danger';
}

export function DangerLine({ text }: DangerLineProps) {
  return <DangerWords text={text} numbers={useSite().danger} />;
}

/** The same where there is no page of the site around it. */
export function DangerWords({ text, numbers }: DangerLineProps & { numbers: DangerNumbers }) {
  const { police, ambulance } = numbers;
  return (
    <RichText
      text={text}
      values={{ police: police.number, ambulance: ambulance.number }}
      tags={{
        // biome-ignore lint/a11y/useAnchorContent: the words come from the text
        police: <a href={police.href} />,
        // biome-ignore lint/a11y/useAnchorContent: the words come from the text
        ambulance: <a href={ambulance.href} />,
      }}
    />
  );
}
