/** Urgent danger, with numbers from the data. */
import { RichText } from '~/i18n/use-text';
import { useSite } from './use-site';

interface DangerLineProps {
  text: 'panel.danger' | 'contact.danger';
}

export function DangerLine({ text }: DangerLineProps) {
  const { police, ambulance } = useSite().danger;
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
