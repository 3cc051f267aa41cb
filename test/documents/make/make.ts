/**
 * Makes the documents that readers are measured on, under out/documents/. What exists is not made again.
 *   node --import tsx test/documents/make/make.ts digital [plan…]
 *   node --import tsx test/documents/make/make.ts scans [damage…]
 *   node --import tsx test/documents/make/make.ts lying [layer…]
 *   node --import tsx test/documents/make/make.ts mixed
 *   node --import tsx test/documents/make/make.ts fixtures      those of fixtures/documents, from the prints
 */
const [what = 'digital', ...names] = process.argv.slice(2);
const makers: Readonly<Record<string, () => Promise<void>>> = {
  digital: async () => {
    const { makeDigital } = await import('./make-digital.js');
    await makeDigital((source) => names.length === 0 || names.includes(source.id));
  },
  scans: async () => (await import('./make-scans.js')).makeScans(names),
  lying: async () => (await import('./make-lying.js')).makeLying(names),
  mixed: async () => (await import('./make-mixed.js')).makeMixed(),
  fixtures: async () => (await import('./make-fixtures.js')).makeFixtures(),
};
const make = makers[what];
if (make === undefined) throw new Error(`no such set: ${what}; one of ${Object.keys(makers).join(', ')}`);
await make();

export {};
