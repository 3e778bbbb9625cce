import { expect, it } from 'vitest';
import { mailAddress, slipOfFinger, slipOfForm } from './mail-address';

it.each([
  ['antwerpen@1712be', 'ontbreekt een punt'],
  ['antwerpen@1712', 'ontbreekt een punt'],
  ['antwerpen@@1712.be', 'meer dan één @'],
  ['antwerpen@1712.be@1712.be', 'meer dan één @'],
  ['antwerpen@1712,be', 'een komma'],
  ['antwerpen@1712.be;limburg@1712.be', 'een komma of puntkomma'],
  ['antwerpen @1712.be', 'een spatie'],
])('"%s" is no address: %s', (address, words) => {
  expect(mailAddress.safeParse(address).success).toBe(false);
  expect(slipOfForm(address)).toContain(words);
});

it.each([
  ['Antwerpen@1712.be', 'schrijf het in kleine letters: antwerpen@1712.be'],
  ['team@gmial.com', 'bedoelde je team@gmail.com?'],
  ['team@gmal.com', 'bedoelde je team@gmail.com?'],
  ['team@gmaill.com', 'bedoelde je team@gmail.com?'],
  ['team@gmail.con', 'bedoelde je team@gmail.com?'],
  ['team@gmail.comm', 'bedoelde je team@gmail.com?'],
  ['team@hotmial.com', 'bedoelde je team@hotmail.com?'],
  ['team@telnet.be', 'bedoelde je team@telenet.be?'],
  ['team@1721.be', 'bedoelde je team@1712.be?'],
  ['team@caw.bee', 'bedoelde je team@caw.be?'],
  ['team@caw.con', 'bedoelde je team@caw.com?'],
])('"%s" is refused: %s', (address, words) => {
  expect(slipOfFinger(address)).toBe(words);
  expect(mailAddress.safeParse(address).error?.issues).toMatchObject([{ message: words }]);
});

it.each([
  'antwerpen@1712.be',
  'oost-vlaanderen@1712.example',
  'info@gams.be',
  'team.antwerpen@caw.be',
  'gelijkheid.manvrouw@igvm.belgie.be',
  'contact@stopitnow.brussels',
  'iemand@yahoo.fr',
  'team@mail.1712.be',
  'vragen@live.nl',
  'frage@outlook.de',
  'team@mail.com',
])('"%s" is let through', (address) => {
  expect(mailAddress.safeParse(address).success).toBe(true);
});
