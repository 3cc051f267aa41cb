const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,20}));/g;

function character(code: number): string {
  const isText = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0x110000);
  return isText && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

/** Text with its references resolved; one that XML does not define stays as it is written. */
export const decodeXmlText = (text: string): string =>
  text.includes('&')
    ? text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
        if (hex !== undefined) return character(Number.parseInt(hex, 16));
        return entities[name!] ?? whole;
      })
    : text;

/** UTF-8, or UTF-16 where its mark or zero bytes tell so: the two that Office files may be in (ECMA-376, part 2). */
export function decodeXmlBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const littleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  return new TextDecoder(bigEndian ? 'utf-16be' : littleEndian ? 'utf-16le' : 'utf-8').decode(bytes);
}
