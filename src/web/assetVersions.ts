/** The first twelve digits of the SHA-256 of each asset; written by test/web/assets.test.ts when told to update. */
export const assetVersions = {
  'icon.svg': '591865b94f2f',
  'kitchen.js': 'ff4347d292ef',
  'links.css': '485110325427',
  'page.js': 'c5ae855466eb',
  'style.css': '32147f480093',
} as const;
