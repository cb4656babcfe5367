/** The first twelve digits of the SHA-256 of each asset; written by test/web/assets.test.ts when told to update. */
export const assetVersions = {
  'icon.svg': '591865b94f2f',
  'kitchen.js': 'ea0621d69b94',
  'page.js': 'c5ae855466eb',
  'style.css': '18ec90835093',
} as const;
