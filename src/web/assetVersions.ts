/** The first twelve digits of the SHA-256 of each asset; written by test/web/assets.test.ts when told to update. */
export const assetVersions = {
  'evidence.css': '8f5ea7acd2f8',
  'icon-192.png': 'aa6f662f4bbb',
  'icon-512.png': '5f072ea18d4e',
  'icon.svg': '591865b94f2f',
  'idb.js': '80ed0cf02923',
  'kitchen-en.webmanifest': '1a9066eda30f',
  'kitchen-fi.webmanifest': '28716f7cfe5c',
  'kitchen-sv.webmanifest': '922ac03508be',
  'kitchen.js': 'ff4347d292ef',
  'links.css': '485110325427',
  'outbox.js': 'f64d8b52f078',
  'outboxWords.js': '86cf6ba60420',
  'page.js': '445ead2a3bc5',
  'sheet.js': '3846d7d0a575',
  'style.css': '066e5188eb98',
  'worker.js': '90deb179042c',
} as const;
