import { inflateSync } from 'node:zlib';
import { entriesOf, numberOf, type PdfValue, parseValue, textOf } from './signature-syntax.js';

/** Objects are short beside page contents; fields lie in the first bytes of theirs. */
const longestField = 64 * 1024;
/** What all compressed objects of a file may unpack to; far more than the form of any plan. */
const mostUnpacked = 64 * 1024 * 1024;
const mostStreams = 2000;

/** The number of the signature that a form field holds as its value, and the field's name. */
function addField(value: PdfValue | null, names: Map<number, string>): void {
  const entries = entriesOf(value);
  const held = entries?.get('V');
  const name = textOf(entries?.get('T'));
  if (held?.type === 'reference' && name !== null) names.set(held.object, name);
}

function addPlainFields(file: Buffer, names: Map<number, string>): void {
  for (let at = file.indexOf('/Sig', 0, 'latin1'); at >= 0; at = file.indexOf('/Sig', at + 4, 'latin1')) {
    const start = file.lastIndexOf(' obj', at, 'latin1');
    if (start < 0 || at - start > longestField) continue;
    const end = file.indexOf('endobj', at, 'latin1');
    const stop = Math.min(end < 0 ? file.length : end, start + longestField);
    addField(parseValue(file.toString('latin1', start + ' obj'.length, stop)), names);
  }
}

/** The objects packed in a stream (ISO 32000-1, 7.5.7); null where it cannot be unpacked. */
function unpacked(file: Buffer, dictionaryAt: number, left: number): { text: string; first: number } | null {
  const start = file.lastIndexOf(' obj', dictionaryAt, 'latin1');
  const stream = file.indexOf('stream', dictionaryAt, 'latin1');
  const end = file.indexOf('endstream', stream, 'latin1');
  if (start < 0 || stream < 0 || end < 0 || stream - start > longestField) return null;
  const entries = entriesOf(parseValue(file.toString('latin1', start + ' obj'.length, stream)));
  const first = numberOf(entries?.get('First'));
  if (entries === null || first === null || entries.get('Type')?.type !== 'name') return null;
  const body = file.subarray(stream + 'stream'.length, end);
  const data = body.subarray(body[0] === 0x0d && body[1] === 0x0a ? 2 : 1);
  if (!entries.has('Filter')) return { text: data.toString('latin1'), first };
  try {
    return { text: inflateSync(data, { maxOutputLength: left }).toString('latin1'), first };
  } catch (error) {
    // Encrypted, or packed by another filter: the field's name is then not known, and the stamp found by its order.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function addPackedFields(file: Buffer, names: Map<number, string>): void {
  let left = mostUnpacked;
  let streams = 0;
  for (
    let at = file.indexOf('/ObjStm', 0, 'latin1');
    at >= 0;
    at = file.indexOf('/ObjStm', at + 7, 'latin1')
  ) {
    streams += 1;
    if (streams > mostStreams || left <= 0) return;
    const packed = unpacked(file, at, left);
    if (packed === null) continue;
    left -= packed.text.length;
    if (!packed.text.includes('/Sig')) continue;
    const numbers = packed.text.slice(0, packed.first).trim().split(/\s+/).map(Number);
    const offsets = numbers.filter((_, index) => index % 2 === 1);
    offsets.forEach((offset, index) => {
      const start = packed.first + offset;
      const end = packed.first + (offsets[index + 1] ?? packed.text.length);
      addField(parseValue(packed.text.slice(start, Math.min(end, start + longestField))), names);
    });
  }
}

/** Names of the form fields that hold signatures, by the number of the signature's object; a later version of a field wins. */
export function signatureFieldNames(bytes: Uint8Array): ReadonlyMap<number, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Map<number, string>();
  addPackedFields(file, names);
  addPlainFields(file, names);
  return names;
}
