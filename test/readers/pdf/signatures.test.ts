import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileSignature } from '../../../src/model/paged-document.js';
import { pdfReader } from '../../../src/readers/pdf/pdf-reader.js';
import { readSignatures, type SignatureStamp } from '../../../src/readers/pdf/signatures.js';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/documents/signed');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytes = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));

const onSecond: SignatureStamp = { fieldName: 'Signature1', page: 2, bbox: [350, 122, 520, 187] };
const onFirst: SignatureStamp = { fieldName: 'form.Signature2', page: 1, bbox: [400, 4, 590, 47] };

const leader: FileSignature = {
  signer: 'Trần Thị Hoa',
  organization: 'Sở Nội vụ; UBND tỉnh Lâm Đồng',
  signedAt: '2026-03-20T09:05:12Z',
  timeFrom: 'signer',
  coversWholeFile: false,
  page: 2,
  bbox: onSecond.bbox,
};
const seal: FileSignature = {
  signer: 'Sở Nội vụ',
  organization: 'UBND tỉnh Lâm Đồng',
  signedAt: '2026-03-20T09:31:40Z',
  timeFrom: 'timestamp',
  coversWholeFile: true,
  page: 1,
  bbox: onFirst.bbox,
};
const nowhere = { page: null, bbox: null };

describe('signatures of a PDF', () => {
  test.each([
    {
      what: 'two signers, stamps in another order than the signatures',
      file: 'leader-and-seal.pdf',
      stamps: [onFirst, onSecond],
      expected: [leader, seal],
    },
    {
      what: 'no stamps known',
      file: 'leader-and-seal.pdf',
      stamps: [],
      expected: [
        { ...leader, ...nowhere },
        { ...seal, ...nowhere },
      ],
    },
    {
      what: 'a field packed in an object stream, beside a field not signed yet',
      file: 'packed-form.pdf',
      stamps: [
        { ...onSecond, fieldName: 'Empty' },
        { ...onFirst, fieldName: 'Dau' },
      ],
      expected: [seal],
    },
    {
      what: 'an invisible signature, no time but the /M of its dictionary, T61 names, and bytes added later',
      file: 'changed-after-signing.pdf',
      stamps: [{ fieldName: 'An', page: 2, bbox: [0, 842, 0, 842] as const }],
      expected: [
        {
          signer: 'Văn phòng Sở Nội vụ',
          organization: 'UBND tỉnh Lâm Đồng',
          signedAt: '2026-03-20T16:05:12+07:00',
          timeFrom: 'signer',
          coversWholeFile: false,
          ...nowhere,
        },
      ],
    },
    {
      what: 'a time stamp over the whole file: it names no signer, and takes no stamp of another field',
      file: 'time-stamped.pdf',
      stamps: [onFirst, onSecond],
      expected: [
        leader,
        {
          signer: null,
          organization: null,
          signedAt: '2026-03-21T01:00:00Z',
          timeFrom: 'timestamp',
          coversWholeFile: true,
          ...nowhere,
        },
      ],
    },
  ])('$what', async ({ file, stamps, expected }) => {
    const read = await readSignatures(fixture(file), stamps as SignatureStamp[]);
    expect(read).toEqual({ signatures: expected, findings: [] });
  });

  test('the reader of PDFs finds their stamps', async () => {
    const findings: unknown[] = [];
    const [read] = await pdfReader.read(
      { sourceId: 'a'.repeat(64), path: 'plan.pdf', bytes: fixture('leader-and-seal.pdf') },
      { report: (finding) => findings.push(finding) },
    );
    const rounded = read!.signatures.map((one) => ({ ...one, bbox: one.bbox?.map(Math.round) }));
    expect(rounded).toEqual([leader, seal]);
    expect(findings).toEqual([]);
  });

  test('fields whose names are not found go by order', async () => {
    const nameless = text(fixture('leader-and-seal.pdf')).replaceAll('/T(Signature', '/X(Signature');
    const { signatures } = await readSignatures(bytes(nameless), [onSecond, onFirst]);
    expect(signatures.map(({ page }) => page)).toEqual([2, 1]);
    const { signatures: unsure } = await readSignatures(bytes(nameless), [onSecond]);
    expect(unsure.map(({ page }) => page)).toEqual([null, null]);
  });

  test('a file without signatures costs a search', async () => {
    const large = new Uint8Array(20_000_000).fill(0x20);
    const start = performance.now();
    expect(await readSignatures(large, [])).toEqual({ signatures: [], findings: [] });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('signatures that cannot be read', () => {
  const whole = text(fixture('packed-form.pdf'));
  const contents = /\/Contents<([\da-f]+)>/.exec(whole)!;
  const withContents = (hex: string): Uint8Array =>
    bytes(whole.replace(contents[1]!, hex.padEnd(contents[1]!.length, '0').slice(0, contents[1]!.length)));

  test.each([
    { what: 'room kept for a signature that was never made', file: withContents('') },
    { what: 'no ASN.1', file: withContents('ffffffffffff') },
    { what: 'a sequence of something else', file: withContents('3006020101020102') },
    { what: 'cut off', file: withContents(contents[1]!.slice(0, 1200)) },
    {
      what: 'nested to overflow the stack',
      file: withContents('3080'.repeat(contents[1]!.length / 4)),
    },
  ])('$what: listed with its time and place, and a finding', async ({ file }) => {
    const stamp = { ...onFirst, fieldName: 'Dau' };
    const { signatures, findings } = await readSignatures(file, [stamp]);
    expect(signatures).toEqual([
      {
        signer: null,
        organization: null,
        signedAt: '2026-03-20T16:30:00+07:00',
        timeFrom: 'signer',
        coversWholeFile: true,
        page: 1,
        bbox: onFirst.bbox,
      },
    ]);
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'signature-unreadable',
        message: expect.stringMatching(/^Digital signature 1 of 1 cannot be read \(.+\)/),
        source: { page: 1, bbox: onFirst.bbox, lines: null },
      }),
    ]);
  });

  test('broken syntax around it never throws', async () => {
    const at = whole.indexOf('/ByteRange');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: -200, max: 260 }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 12,
        }),
        async (changes) => {
          const broken = bytes(whole);
          for (const [offset, byte] of changes) broken[at + offset] = byte;
          const { signatures } = await readSignatures(broken, [onFirst]);
          expect(signatures.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    '/ByteRange',
    '12 0 obj <</ByteRange',
    '12 0 obj <</ByteRange[0 1',
    '12 0 obj <</V<</ByteRange[]>>>>endobj',
  ])('a piece of a file: %s', async (piece) => {
    const { signatures } = await readSignatures(bytes(piece), []);
    expect(signatures.every(({ signer, coversWholeFile }) => signer === null && !coversWholeFile)).toBe(true);
  });
});
