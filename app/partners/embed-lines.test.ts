import { expect, test } from 'vitest';
import { texts } from '~/i18n/i18n';
import { forAudience } from '~/i18n/use-text';
import { badgeLine, feedLines, frameLine } from './embed-lines';

const translate = forAudience(texts.getFixedT('nl'), 'adults');
const SITE = new URL('https://www.1712.be');

test('the lines lead to this site, and name only what is not the default', () => {
  expect(badgeLine(SITE, 'licht', translate)).toContain('src="https://www.1712.be/insluiten/badge.svg"');
  expect(badgeLine(SITE, 'klein', translate)).toContain('badge.svg?stijl=klein"');
  expect(badgeLine(SITE, 'klein', translate)).toContain('width="360" height="24"');
  expect(frameLine(SITE, 'volwassene', translate)).toContain('src="https://www.1712.be/insluiten/paneel"');
  expect(frameLine(SITE, 'kind', translate)).toContain('paneel?doelgroep=kind"');
  expect(feedLines(SITE).split('\n')).toContain('https://www.1712.be/api/availability?audience=teens');
});

test('nothing tells us which page of the other site was open', () => {
  for (const line of [badgeLine(SITE, 'donker', translate), frameLine(SITE, 'jongere', translate)]) {
    expect(line).toContain('referrerpolicy="no-referrer"');
    expect(line).not.toContain('script');
  }
});
