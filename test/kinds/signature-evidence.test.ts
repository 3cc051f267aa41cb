import { describe, expect, test } from 'vitest';
import { notRead, reading } from '../../src/kinds/evidence.js';
import { isSealed, signatureFindings, withSignatures } from '../../src/kinds/header/signature-evidence.js';
import { signersOf } from '../../src/kinds/header/signers.js';
import type { FileSignature } from '../../src/model/paged-document.js';
import { signature } from '../layout/pages.js';
import { plan, readText } from './build.js';

const seal = signature({
  signer: 'Sở Nội vụ',
  organization: 'UBND tỉnh Lâm Đồng',
  signedAt: '2026-03-20T17:30:00Z', // half past midnight on the 21st in Vietnam
  timeFrom: 'timestamp',
  page: 1,
  bbox: [400, 10, 590, 50],
});
const leader = signature({
  signer: 'TRẦN THỊ HOA',
  organization: 'Sở Nội vụ; UBND tỉnh Lâm Đồng',
  signedAt: '2026-03-20T09:05:12Z',
  timeFrom: 'signer',
});
const onStamp = { page: 1, lines: null, bbox: seal.bbox };
const here = { page: 1, lines: [3, 3] as [number, number], bbox: null };

const missing = {
  issuer: notRead<string>('letterhead'),
  issuedOn: notRead<string>('date'),
  signer: notRead<string>('name'),
};
const context = { number: null, year: null };

describe('who signed', () => {
  test.each<{ what: string; given: Partial<FileSignature>; person?: string | null; unit?: string | null }>([
    { what: 'a person in capitals', given: { signer: 'NGUYỄN VĂN AN' }, person: 'Nguyễn Văn An', unit: null },
    { what: 'a person told from a namesake', given: { signer: 'Nguyễn Văn An 03' }, person: 'Nguyễn Văn An' },
    {
      what: 'a unit',
      given: { signer: 'Ủy ban nhân dân xã Tân An' },
      person: null,
      unit: 'Ủy ban nhân dân xã Tân An',
    },
    { what: 'a unit in capitals', given: { signer: 'SỞ NỘI VỤ' }, unit: 'Sở Nội vụ' },
    {
      what: 'a unit by its abbreviation',
      given: { signer: 'UBND tỉnh Lâm Đồng' },
      unit: 'UBND tỉnh Lâm Đồng',
    },
  ])('$what', ({ given, person = null, unit = null }) =>
    expect(signersOf([signature(given)])).toEqual([expect.objectContaining({ person, unit })]),
  );

  test.each([
    { what: 'a site that publishes', signer: 'Cổng Thông tin điện tử Chính phủ' },
    { what: 'a time stamp', signer: null },
    { what: 'an authority for time stamps', signer: 'Dịch vụ cấp dấu thời gian' },
    { what: 'a tool', signer: 'PDF Signer 2.1' },
  ])('nobody by $what', ({ signer }) => expect(signersOf([signature({ signer })])).toEqual([]));
});

describe('values that only signatures give', () => {
  test('issuer and day by the seal, signer by the person', () => {
    expect(withSignatures(missing, context, [leader, seal])).toEqual({
      issuer: reading('Sở Nội vụ', 'Sở Nội vụ; UBND tỉnh Lâm Đồng', 'signature-organization', 0.7, [onStamp]),
      issuedOn: reading('2026-03-21', '2026-03-20T17:30:00Z', 'signature-time', 0.7, [onStamp]),
      signer: reading('Trần Thị Hoa', 'TRẦN THỊ HOA', 'signature-name', 0.5, []),
    });
  });

  test.each([
    {
      what: 'a person alone: the unit above, hardly sure',
      number: null,
      signatures: [leader],
      issuer: 'Sở Nội vụ',
    },
    {
      what: 'the unit that the number names',
      number: '15/KH-UBND',
      signatures: [leader],
      issuer: 'UBND tỉnh Lâm Đồng',
    },
    { what: 'none that the number names', number: '15/KH-STC', signatures: [leader], issuer: null },
  ])('issuer by $what', ({ number, signatures, issuer }) => {
    expect(withSignatures(missing, { number, year: null }, signatures).issuer.value).toBe(issuer);
  });

  test('a day only within the year that is printed', () => {
    expect(withSignatures(missing, { number: null, year: 2026 }, [leader]).issuedOn.value).toBe('2026-03-20');
    expect(withSignatures(missing, { number: null, year: 2025 }, [leader]).issuedOn.value).toBeNull();
  });

  test("a garbled name that is the signer's", () => {
    const garbled = {
      ...missing,
      signer: reading<string>(null, 'Tran Thi Hoa', 'name-alone, garbled', 0.4, [here]),
    };
    expect(withSignatures(garbled, context, [leader]).signer).toEqual(
      reading('Trần Thị Hoa', 'TRẦN THỊ HOA', 'signature-name', 0.75, [here]),
    );
  });
});

describe('values that signatures bear out', () => {
  const printed = {
    issuer: reading('Sở Nội vụ tỉnh Lâm Đồng', 'SỞ NỘI VỤ', 'letterhead', 0.9, [here]),
    issuedOn: reading('2026-03-19', 'ngày 19 tháng 3', 'date-behind-place', 0.9, [here]),
    signer: reading('Trần Thị Hoa', 'Trần Thị Hoa', 'name-alone', 0.8, [here]),
  };

  test('are surer, and stay as printed', () => {
    const read = withSignatures(printed, context, [leader, seal]);
    expect(
      [read.issuer, read.issuedOn, read.signer].map(({ value, rule, confidence }) => [
        value,
        rule,
        Math.round(confidence * 100),
      ]),
    ).toEqual([
      ['Sở Nội vụ tỉnh Lâm Đồng', 'letterhead, signature', 95],
      ['2026-03-19', 'date-behind-place, signature', 95],
      ['Trần Thị Hoa', 'name-alone, signature', 90],
    ]);
  });

  test('others stay as sure as they were', () => {
    const other = { ...seal, signer: 'Sở Tài chính', signedAt: '2026-04-20T01:00:00Z' };
    expect(withSignatures(printed, context, [other])).toEqual(printed);
  });

  test('without signatures nothing changes', () => {
    expect(withSignatures(printed, context, [])).toBe(printed);
    expect(isSealed([leader])).toBe(false);
    expect(isSealed([leader, seal])).toBe(true);
  });
});

describe('signatures that speak against what is printed', () => {
  const header = { issuer: 'Sở Nội vụ', issuedOn: '2026-03-20' };
  test.each<{
    what: string;
    header?: { issuer: string | null; issuedOn: string | null };
    signatures: FileSignature[];
    messages: RegExp[];
  }>([
    { what: 'all agree', signatures: [leader, seal], messages: [] },
    {
      what: 'one of two days is near',
      signatures: [leader, { ...seal, signedAt: '2026-06-01T01:00:00Z' }],
      messages: [],
    },
    {
      what: 'a day far off',
      signatures: [{ ...seal, signedAt: '2026-06-01T01:00:00Z' }],
      messages: [/^The digital signature is of 2026-06-01, the printed date is 2026-03-20/],
    },
    {
      what: 'another unit of the same level',
      signatures: [{ ...seal, signer: 'Sở Tài chính' }],
      messages: [/"Sở Tài chính", the printed issuer is "Sở Nội vụ"/],
    },
    {
      what: 'an office of the issuer',
      signatures: [{ ...seal, signer: 'Văn phòng Sở Nội vụ' }],
      messages: [],
    },
    {
      what: 'a unit above the issuer',
      signatures: [{ ...seal, signer: 'UBND tỉnh Lâm Đồng', organization: null }],
      messages: [],
    },
    {
      what: 'a commune that has the number of another',
      header: { issuer: 'Ủy ban nhân dân xã Tân An', issuedOn: null },
      signatures: [{ ...seal, signer: 'UBND xã Tân Bình' }],
      messages: [/"UBND xã Tân Bình"/],
    },
    { what: 'nothing printed', header: { issuer: null, issuedOn: null }, signatures: [seal], messages: [] },
    {
      what: 'a site that published it later',
      signatures: [{ ...seal, signer: 'Cổng thông tin điện tử tỉnh', signedAt: '2026-06-01T01:00:00Z' }],
      messages: [],
    },
  ])('$what', ({ header: printed = header, signatures, messages }) => {
    const findings = signatureFindings(printed, signatures);
    expect(findings.map(({ message }) => message)).toEqual(
      messages.map((message) => expect.stringMatching(message)),
    );
    for (const finding of findings)
      expect(finding).toMatchObject({ severity: 'warning', code: 'signature-differs', source: onStamp });
  });
});

describe('a plan attached to a decision, in a file of its own', () => {
  test('has no number of its own; issuer and date are those of the decision', async () => {
    const caption =
      '(Ban hành kèm theo Quyết định số 305/QĐ-UBND ngày 11 tháng 02 năm 2026 của UBND tỉnh Vĩnh Long)';
    const { document } = await readText(
      plan('I. MỤC ĐÍCH\n\nNâng cao hiệu quả.', {
        letterhead: `KẾ HOẠCH\nPhát triển kinh tế số năm 2026\n${caption}\n`,
        foot: '',
      }),
    );
    expect(document).toMatchObject({
      typeName: 'Kế hoạch',
      title: 'Phát triển kinh tế số năm 2026',
      number: null,
      issuer: 'UBND tỉnh Vĩnh Long',
      issuedOn: '2026-02-11',
    });
  });
});
