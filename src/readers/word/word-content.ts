import { recognizeSignature } from '../file-signature.js';

/** What a file with the name of a Word file really holds. */
export type WordContent =
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'html'
  | 'encrypted'
  | 'broken'
  | 'empty'
  | { readonly other: string; readonly advice: string };

const SAVE_AS_DOCX = 'open it in Word and save it as .docx';

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Names in the directory of an OLE file, which stand in it as UTF-16. */
const holdsStream = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));

/** Short streams are kept in pieces of this length, others in multiples of it. */
const SECTOR = 64;
/** First words of the stream that holds a document, from Word 97 on and before it, and where in it a bit says that it is encrypted ([MS-DOC], FibBase). */
const DOCUMENT_MARKS: readonly number[] = [0xa5ec, 0xa5dc];
const VERSION_AT = 2;
/** From Word 6 to what any program writes today. */
const VERSIONS = [0x0065, 0x0200] as const;
const FLAGS_AT = 10;
const ENCRYPTED = 0x0100;

/** Where the document begins; null where there is none: LibreOffice would hand out the bytes as if they were text. */
function documentStart(bytes: Buffer): number | null {
  for (let at = 512; at + FLAGS_AT + 2 <= bytes.length; at += SECTOR) {
    const version = bytes.readUInt16LE(at + VERSION_AT);
    const isDocument = DOCUMENT_MARKS.includes(bytes.readUInt16LE(at));
    if (isDocument && version >= VERSIONS[0] && version <= VERSIONS[1]) return at;
  }
  return null;
}

function wordContent(bytes: Buffer): WordContent {
  const start = documentStart(bytes);
  if (start === null) return 'broken';
  return (bytes.readUInt16LE(start + FLAGS_AT) & ENCRYPTED) !== 0 ? 'encrypted' : 'doc';
}

function oleContent(bytes: Buffer): WordContent {
  if (holdsStream(bytes, 'EncryptedPackage')) return 'encrypted';
  if (holdsStream(bytes, 'WordDocument')) return wordContent(bytes);
  const saveAs = 'open it in the program it was made with and save it as PDF';
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book'))
    return { other: 'an Excel workbook (.xls)', advice: saveAs };
  if (holdsStream(bytes, 'PowerPoint Document'))
    return { other: 'a PowerPoint presentation (.ppt)', advice: saveAs };
  return { other: 'an Office file without a text', advice: saveAs };
}

const webPage =
  /^(?:\s|<!--[\s\S]{0,2000}?-->|<\?xml[^<>]{0,200}>)*<(?:!doctype\s+html|html|head|body|meta|style|table|div|p)[\s>]/i;
const wordXml = /<\?mso-application\s+progid="Word\.Document"|<(?:w:wordDocument|pkg:package)[\s>]/;
const webArchive =
  /^(?:[\w-]{1,40}:[^\r\n]{0,500}\r?\n){0,20}?(?:MIME-Version:|Content-Type:\s*multipart\/)/i;

/** Told by the bytes: web pages, RTF and newer files are often named ".doc". */
export function contentOf(data: Uint8Array): WordContent {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const head = bytes.subarray(0, 8192).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return 'docx';
  if (head.startsWith(OLE)) return oleContent(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  // UTF-16 has a zero byte at every other letter of markup
  const text = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (text.trim() === '' && bytes.length <= head.length) return 'empty';
  if (webArchive.test(text)) return { other: 'a web archive (MHTML)', advice: SAVE_AS_DOCX };
  if (wordXml.test(text)) return { other: 'a Word document as XML', advice: SAVE_AS_DOCX };
  if (webPage.test(text)) return 'html';
  const signature = recognizeSignature(bytes);
  return signature === null
    ? { other: 'no Word document', advice: 'if it is text, rename it to .txt' }
    : { other: signature.looksLike, advice: signature.advice };
}
