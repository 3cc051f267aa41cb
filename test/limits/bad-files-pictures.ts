/** A TIFF of so many pages, all of the same few pixels. */
export function manyPagesTiff(pages: number): Buffer {
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, 4, 8],
    [257, 4, 8],
    [258, 3, 1],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, 8],
    [279, 4, 8],
  ];
  const size = 2 + entries.length * 12 + 4;
  const file = Buffer.alloc(16 + pages * size);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(16, 4);
  for (let page = 0; page < pages; page += 1) {
    const start = 16 + page * size;
    file.writeUInt16LE(entries.length, start);
    entries.forEach(([tag, type, value], at) => {
      const place = start + 2 + at * 12;
      file.writeUInt16LE(tag, place);
      file.writeUInt16LE(type, place + 2);
      file.writeUInt32LE(1, place + 4);
      file.writeUInt32LE(value, place + 8);
    });
    file.writeUInt32LE(page === pages - 1 ? 0 : start + size, start + size - 4);
  }
  return file;
}
