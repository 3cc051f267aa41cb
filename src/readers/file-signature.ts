/** What a file really is, told by its first bytes, and what its owner can do about it. */
export interface FileSignature {
  readonly looksLike: string;
  readonly advice: string;
}

const unpack = 'unpack it and read the files inside';
const nameAsPicture = 'rename it to what it is (.png, .jpg, .tif): pictures are read by OCR';

const signatures: readonly (FileSignature & { readonly bytes: string })[] = [
  { bytes: '%PDF-', looksLike: 'a PDF file', advice: 'rename it to .pdf' },
  {
    bytes: 'PK\x03\x04',
    looksLike: 'a ZIP, Word or Excel file',
    advice: 'rename it to what it is (.docx, .xlsx, .zip)',
  },
  { bytes: 'PK\x05\x06', looksLike: 'an empty ZIP file', advice: unpack },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    looksLike: 'an old Word or Excel file (.doc, .xls)',
    advice: 'rename a Word file to .doc; save any other as text (UTF-8) or HTML first',
  },
  { bytes: '{\\rtf', looksLike: 'a rich-text file (RTF)', advice: 'rename it to .rtf' },
  { bytes: '\x7fELF', looksLike: 'a program (ELF)', advice: 'leave it out' },
  { bytes: 'MZ\x90\x00', looksLike: 'a Windows program', advice: 'leave it out' },
  { bytes: '\x89PNG\r\n', looksLike: 'a PNG picture', advice: nameAsPicture },
  { bytes: '\xff\xd8\xff', looksLike: 'a JPEG picture', advice: nameAsPicture },
  { bytes: 'GIF8', looksLike: 'a GIF picture', advice: nameAsPicture },
  { bytes: 'II*\x00', looksLike: 'a TIFF picture', advice: nameAsPicture },
  { bytes: 'MM\x00*', looksLike: 'a TIFF picture', advice: nameAsPicture },
  { bytes: '\x1f\x8b', looksLike: 'a gzip archive', advice: unpack },
  { bytes: 'BZh', looksLike: 'a bzip2 archive', advice: unpack },
  { bytes: '\xfd7zXZ\x00', looksLike: 'an xz archive', advice: unpack },
  { bytes: "7z\xbc\xaf'\x1c", looksLike: 'a 7-Zip archive', advice: unpack },
  { bytes: 'Rar!\x1a\x07', looksLike: 'a RAR archive', advice: unpack },
  {
    bytes: 'SQLite format 3\x00',
    looksLike: 'an SQLite database',
    advice: 'give it as --store, not as a document',
  },
  { bytes: '\xff\xfe\x00\x00', looksLike: 'text in UTF-32', advice: 'save it as UTF-8' },
  { bytes: '\x00\x00\xfe\xff', looksLike: 'text in UTF-32', advice: 'save it as UTF-8' },
];

/** Null where no known signature matches: the file may then be text. */
export function recognizeSignature(bytes: Uint8Array): FileSignature | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return signatures.find((signature) => head.startsWith(signature.bytes)) ?? null;
}
