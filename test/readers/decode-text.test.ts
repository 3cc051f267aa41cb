import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../src/errors.js';
import { decodeText } from '../../src/readers/decode-text.js';
import { encode } from '../vietnamese/legacy/encode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const bytes = (...values: (number | string)[]): Uint8Array =>
  Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.of(value))));

const plan = 'KẾ HOẠCH\nTriển khai Nghị quyết số 57-NQ/TW\n';

describe('encodings', () => {
  test.each([
    { name: 'UTF-8', input: utf8(plan), encoding: 'utf-8' },
    { name: 'UTF-8 with mark', input: utf8(`\ufeff${plan}`), encoding: 'utf-8' },
    { name: 'UTF-16 LE with mark', input: utf16(plan, 'le', true), encoding: 'utf-16le' },
    { name: 'UTF-16 BE with mark', input: utf16(plan, 'be', true), encoding: 'utf-16be' },
    { name: 'UTF-16 LE, no mark', input: utf16(plan, 'le', false), encoding: 'utf-16le' },
    { name: 'UTF-16 BE, no mark', input: utf16(plan, 'be', false), encoding: 'utf-16be' },
    { name: 'CRLF', input: utf8(plan.replaceAll('\n', '\r\n')), encoding: 'utf-8' },
    { name: 'CR CR LF', input: utf8(plan.replaceAll('\n', '\r\r\n')), encoding: 'utf-8' },
    { name: 'CR alone', input: utf8(plan.replaceAll('\n', '\r')), encoding: 'utf-8' },
  ])('$name', ({ input, encoding }) => {
    expect(decodeText(input, 'a.txt')).toEqual({ text: plan, encoding, findings: [] });
  });

  test('decomposed letters are composed, and it is told', () => {
    const { text, findings } = decodeText(utf8(plan.normalize('NFD')), 'a.txt');
    expect(text).toBe(plan);
    expect(findings.map((finding) => [finding.severity, finding.code])).toEqual([
      ['info', 'decomposed-unicode'],
    ]);
  });

  test.each([
    { declared: '<meta charset="windows-1258">', body: [0xd0], text: 'Đ' },
    {
      declared: '<meta http-equiv=Content-Type content="text/html; charset=windows-1258">',
      body: [0xea, 0xf2],
      text: 'ệ',
    }, // a letter and its tone,
    { declared: '<?xml version="1.0" encoding="windows-1252"?>', body: [0xe9], text: 'é' },
    { declared: '<meta charset="windows-1258">', body: [...utf8('Đ')], text: 'Đ' }, // declared wrongly: it is UTF-8
    { declared: '<meta charset="utf-16">', body: [...utf8('Đ')], text: 'Đ' }, // cannot be true of a tag read as ASCII
  ])('$declared', ({ declared, body, text }) => {
    const decoded = decodeText(bytes(declared, ...body), 'a.html', { declaredInMarkup: true });
    expect(decoded.text).toBe(declared + text);
    expect(decoded.findings).toEqual([]);
  });
});

describe('faults that can be worked around are reported', () => {
  test.each([
    {
      name: 'invalid bytes',
      input: bytes('a\nb', 0xff, 'c', 0xfe, '\n'),
      text: 'a\nb\ufffdc\ufffd\n',
      code: 'invalid-bytes',
      line: 2,
    },
    {
      name: 'a cut character at the end',
      input: utf8('a\nViệ').subarray(0, -1),
      text: 'a\nVi\ufffd',
      code: 'invalid-bytes',
      line: 2,
    },
    {
      name: 'control characters',
      input: utf8('Kế hoạch năm 2026\nb\x1b[31mc\x07'),
      text: 'Kế hoạch năm 2026\nbc', // an escape sequence goes whole
      code: 'control-characters',
      line: 2,
    },
    {
      name: 'a stray NUL in a long text',
      input: utf8(`${'a'.repeat(3000)}\0b`),
      text: `${'a'.repeat(3000)}b`,
      code: 'control-characters',
      line: 1,
    },
  ])('$name', ({ input, text, code, line }) => {
    const decoded = decodeText(input, 'a.txt');
    expect(decoded.text).toBe(text);
    expect(decoded.findings).toHaveLength(1);
    expect(decoded.findings[0]).toMatchObject({ code, source: { lines: [line, line] } });
  });

  test('how many bytes are invalid is said', () => {
    const [finding] = decodeText(bytes('ab\n'.repeat(9), 0xff, 'c', 0xfe), 'a.txt').findings;
    expect(finding?.message).toMatch(/^2 places .* line 10/);
  });

  test.each([
    {
      name: 'six bytes of a short text',
      input: bytes('kế hoạch số 46', ...[1, 2, 3, 4, 5, 6].fill(0xff)),
      severity: 'error',
    },
    {
      name: 'five of one',
      input: bytes('kế hoạch số 46', ...[1, 2, 3, 4, 5].fill(0xff)),
      severity: 'warning',
    },
    {
      name: 'ten of a long text',
      input: bytes('kế hoạch '.repeat(200), ...new Array(10).fill(0xff)),
      severity: 'warning',
    },
  ])('$name: $severity', ({ input, severity }) => {
    const { findings } = decodeText(new Uint8Array(input), 'a.txt');
    expect(findings).toMatchObject([{ code: 'invalid-bytes', severity }]);
    expect(findings[0]!.message.includes('convert the file to UTF-8')).toBe(severity === 'error');
  });

  const coded = 'Hội đồng nhân dân tỉnh\nKế hoạch triển khai Nghị quyết';
  test.each([
    { encoding: 'tcvn3', input: Buffer.from(encode(coded, 'tcvn3'), 'latin1') },
    { encoding: 'vni', input: Buffer.from(encode(coded, 'vni'), 'latin1') },
    { encoding: 'vps', input: Buffer.from(encode(coded.toUpperCase(), 'vps'), 'latin1') }, // some letters are control codes
    { encoding: 'windows-1258', input: bytes('K', 0xea, 0xec, ' ho', 'a', 0xf2, 'ch s', 0xf4, 0xec) },
  ])('$encoding is decoded, and it is told', ({ encoding, input }) => {
    const decoded = decodeText(new Uint8Array(input), 'a.txt');
    const expected = encoding === 'windows-1258' ? 'Kế hoạch số' : coded;
    expect(decoded.text).toBe(encoding === 'vps' ? expected.toUpperCase() : expected);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.findings).toMatchObject([{ code: 'legacy-encoding', severity: 'info' }]);
  });

  test('a page that says it is windows-1252 is decoded too', () => {
    const page = `<meta charset=iso-8859-1>\n${encode(coded, 'tcvn3')}`;
    const decoded = decodeText(Buffer.from(page, 'latin1'), 'a.html', { declaredInMarkup: true });
    expect(decoded.text).toContain('Kế hoạch triển khai');
  });

  test('French in windows-1252 is in no known encoding', () => {
    const { findings } = decodeText(Buffer.from('L\x92été à la forêt, né près de Nîmes', 'latin1'), 'a.txt');
    expect(findings).toMatchObject([{ code: 'invalid-bytes' }]);
  });

  test.each([
    { name: 'U+FFFD that the file itself holds', input: utf8('a\ufffdb') },
    { name: 'vertical tabs (Word)', input: utf8('a\vb') },
    { name: 'form feeds', input: utf8('a\fb') },
  ])('no finding for $name', ({ input }) => expect(decodeText(input, 'a.txt').findings).toEqual([]));
});

describe('what is not text is refused', () => {
  test.each([
    { name: 'empty', input: bytes(), code: 'empty-file' },
    { name: 'white space', input: utf8(' \n\t\r\n\u00a0\f'), code: 'empty-file' },
    { name: 'a byte order mark alone', input: utf8('\ufeff'), code: 'empty-file' },
    { name: 'PDF', input: utf8('%PDF-1.7\n'), code: 'not-text', says: /PDF.*\.pdf/ },
    { name: 'Word or ZIP', input: utf8('PK\x03\x04abc'), code: 'not-text', says: /Word.*\.docx/ },
    {
      name: 'old Word',
      input: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      code: 'not-text',
      says: /\.doc/,
    },
    { name: 'PNG', input: bytes(0x89, 'PNG\r\n', 0x1a), code: 'not-text', says: /OCR/ },
    { name: 'JPEG', input: bytes(0xff, 0xd8, 0xff, 0xe0), code: 'not-text', says: /JPEG/ },
    { name: 'gzip', input: bytes(0x1f, 0x8b, 8, 0), code: 'not-text', says: /gzip/ },
    { name: 'ELF', input: bytes(0x7f, 'ELF', 2, 1), code: 'not-text', says: /program/ },
    { name: 'RTF', input: utf8('{\\rtf1\\ansi'), code: 'not-text', says: /RTF/ },
    { name: 'zero bytes', input: bytes('abc', 0, 1, 2, 'def', 0, 0), code: 'not-text', says: /zero bytes/ },
    { name: 'control characters', input: bytes('abcdef', 1, 2, 3), code: 'not-text', says: /control/ },
    {
      name: 'noise',
      input: Uint8Array.from({ length: 4000 }, (_, at) => 1 + ((at * 7919 + at * at * 31) % 255)),
      code: 'not-text',
    },
    { name: 'UTF-32', input: bytes(0xff, 0xfe, 0, 0, 'a', 0, 0, 0), code: 'not-text', says: /UTF-8/ },
  ])('$name', ({ input, code, says }) => {
    let thrown: unknown;
    try {
      decodeText(input, 'ke-hoach.txt');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UnreadableFileError);
    expect(thrown).toMatchObject({ code, message: expect.stringMatching(says ?? /ke-hoach\.txt/) });
    expect((thrown as Error).message).toContain('ke-hoach.txt');
  });
});
