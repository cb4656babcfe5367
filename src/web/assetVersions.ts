/** The first twelve digits of the SHA-256 of each asset; written by test/web/assets.test.ts when told to update. */
export const assetVersions = {
  'icon.svg': '591865b94f2f',
  'kitchen.js': 'ff4347d292ef',
  'links.css': '485110325427',
  'page.js': 'c5ae855466eb',
  'style.css': 'a8639853cb29',
} as const;
