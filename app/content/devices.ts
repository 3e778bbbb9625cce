/**
 * The names by which content/ says for which device or browser a piece of advice is, each with what such a browser says of
 * itself in navigator.userAgent. Dutch: they are written there. To the end of the line: browsers made from another one mostly
 * add their own name to its words. "app" is the browser inside another app; of "school", a device of school or work, no browser
 * tells. None fits two.
 */
export const DEVICES: Readonly<Record<string, RegExp | null>> = {
  app: /FBA[NV]|FB_IAB|Instagram|musical_ly|Bytedance|WhatsApp|Snapchat|; wv\)/,
  samsung: /Android.*SamsungBrowser/,
  'firefox-telefoon': /FxiOS|Android.*Firefox\/[\d.]+$/,
  'chrome-telefoon': /CriOS|Android.*Gecko\) Chrome\/[\d.]+( Mobile)? Safari\/[\d.]+$/,
  iphone: /(iPhone|iPad).*Version\/[\d.]+( Mobile\/\w+)? Safari\/[\d.]+$/,
  'computer-chrome': /(Windows|Macintosh|CrOS|Linux).*Gecko\) \w*Chrome\/[\d.]+ Safari\/[\d.]+( Edg\/[\d.]+)?$/,
  'computer-firefox': /(Windows|Macintosh|Linux).*Firefox\/[\d.]+$/,
  mac: /Macintosh.*Version\/[\d.]+ Safari\/[\d.]+$/,
  school: null,
};
