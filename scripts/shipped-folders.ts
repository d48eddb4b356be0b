/** The folders whose code and files go into the packages; the bundler reads this too, and so the sources' package has it. */
export const shippedFolders = [
  'anchor',
  'assets',
  'browser',
  'check',
  'components',
  'engine',
  'entrypoints',
  'extract',
  'formats',
  'model',
  'page',
  'public',
  'search',
  'store',
] as const;
