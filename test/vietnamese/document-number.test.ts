import { describe, expect, test } from 'vitest';
import {
  documentTypeOfSymbol,
  findDocumentNumbers,
  parseDocumentNumber,
} from '../../src/vietnamese/document-number.js';

describe('parseDocumentNumber', () => {
  test.each([
    ['46/KH-SNNMT', '46', null, 'KH-SNNMT', '46/KH-SNNMT', false],
    ['46 /KH-SNNMT', '46', null, 'KH-SNNMT', '46/KH-SNNMT', false],
    ['Số: 46 /KH-SNNMT', '46', null, 'KH-SNNMT', '46/KH-SNNMT', false],
    ['66.7/2025/NQ-CP', '66.7', 2025, 'NQ-CP', '66.7/2025/NQ-CP', false],
    ['65/2014/QH13', '65', 2014, 'QH13', '65/2014/QH13', false],
    ['5074/VPCP-KGVX', '5074', null, 'VPCP-KGVX', '5074/VPCP-KGVX', false],
    ['1834/SGDDĐT-GDPT&GDTX', '1834', null, 'SGDDĐT-GDPT&GDTX', '1834/SGDDĐT-GDPT&GDTX', false],
    ['1393/SokHCN-CN', '1393', null, 'SokHCN-CN', '1393/SokHCN-CN', false], // as a scan reads it
    ['57-NQ/TW', '57', null, 'NQ/TW', '57-NQ/TW', true],
    ['469 -KH/TU', '469', null, 'KH/TU', '469-KH/TU', true],
    ['03-KH/BCĐ', '03', null, 'KH/BCĐ', '03-KH/BCĐ', true],
    ['17-TB/CQTTBCĐ', '17', null, 'TB/CQTTBCĐ', '17-TB/CQTTBCĐ', true],
    ['01-KH/BCTT-W', '01', null, 'KH/BCTT-W', '01-KH/BCTT-W', true],
  ])('reads "%s"', (raw, serial, year, symbol, number, party) =>
    expect(parseDocumentNumber(raw)).toEqual({ serial, year, symbol, number, party }),
  );

  test.each([
    '/KH-UBND', // a draft's blank number is no number
    'Số: /KH-UBND',
    '01/04/2025',
    '24/7',
    '1/2000', // a scale
    'TCVN 7957:2023', // a standard
    'ICT/IoT',
    'Gb/s',
    'KH&CN',
    'Kế hoạch số 46/KH-SNNMT', // more than a number
    '',
  ])('refuses "%s"', (raw) => expect(parseDocumentNumber(raw)).toBeNull());
});

describe('findDocumentNumbers', () => {
  test.each([
    ['Kế hoạch hành động số 469-KH/TU ngày 16/5/2025', [['469-KH/TU', 'Kế hoạch']]],
    ['(Kế hoạch hành động 469-KH/TU)', [['469-KH/TU', 'Kế hoạch']]], // "số" left out
    ['Luật số 65/2014/QH13', [['65/2014/QH13', 'Luật']]],
    ['Thông báo kết luận số 12-TB/TU', [['12-TB/TU', 'Thông báo']]],
    ['Văn bản số 12/UBND-VX', [['12/UBND-VX', 'Công văn']]],
    [
      'Báo cáo số 1393/SokHCN-CN ngày 04/6/2025; 1544/SokHCN-CN ngày 12/6/2025', // one type for two
      [
        ['1393/SokHCN-CN', 'Báo cáo'],
        ['1544/SokHCN-CN', 'Báo cáo'],
      ],
    ],
    [
      'Nghị định số 30/2020/NĐ-CP; số 12/SNV-VP', // a letter is no decree
      [
        ['30/2020/NĐ-CP', 'Nghị định'],
        ['12/SNV-VP', null],
      ],
    ],
    ['Xây dựng Kế hoạch triển khai số 57-NQ/TW', [['57-NQ/TW', null]]], // the plan is not 57
    ['TCVN 7957:2023, QCVN 01:2021/BTNMT, tỷ lệ 1/2000, 24/7, ICT/IoT, 2G/3G, 01/04/2025', []],
    ['Kế hoạch số /KH-UBND; .../2026/NQ-HĐND; số/KH-UBND', []],
  ])('in "%s"', (text, expected) => {
    expect(findDocumentNumbers(text).map(({ number, typeName }) => [number, typeName])).toEqual(expected);
  });

  test('gives places of number and type', () => {
    const text = 'theo Kế hoạch số 91 /KH-UBND của UBND tỉnh';
    const [found] = findDocumentNumbers(text);
    expect(text.slice(found!.start, found!.end)).toBe('91 /KH-UBND');
    expect(text.slice(found!.typeStart, found!.start)).toBe('Kế hoạch số ');
    expect(found).toMatchObject({ so: true, number: '91/KH-UBND' });
  });

  test('a line of a million characters takes little time', () => {
    const started = performance.now();
    findDocumentNumbers('1/A-'.repeat(250_000));
    findDocumentNumbers('12/KH-UBND '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

test.each([
  ['KH-UBND', 'Kế hoạch'],
  ['KH/TU', 'Kế hoạch'],
  ['QD-TTg', 'Quyết định'],
  ['TTr-STC', 'Tờ trình'],
  ['VPCP-KGVX', 'Công văn'],
  ['NO-CP', null], // misread: neither a type nor an office
  ['QH13', null],
])('symbol %s is a %s', (symbol, expected) => expect(documentTypeOfSymbol(symbol)).toBe(expected));
