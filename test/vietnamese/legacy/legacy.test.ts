import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeLegacyLines,
  decodeLegacyText,
  detectLegacyEncoding,
  isCapitalsFont,
  legacyEncodingOfFont,
  legacyEncodings,
} from '../../../src/vietnamese/legacy/index.js';
import { asWindows, encode } from './encode.js';

const small = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const capitals = small.toUpperCase();

const prose = [
  'KẾ HOẠCH',
  'Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh về giảm nghèo bền vững',
  'I. Mục tiêu',
  '– Tỷ lệ hộ nghèo giảm 3%/năm; đạt chuẩn (đến năm 2025), Sở GTVT chủ trì',
  'ở',
  'có',
  'đ) Cần bố trí vốn: "Hồ chứa nước Bản Mồng" ≥ 30 m²',
];

describe.each(legacyEncodings)('%s', (encoding) => {
  test('decodes all letters', () => {
    for (const letter of small) expect(decodeLegacyText(encode(letter, encoding), encoding)).toBe(letter);
    for (const letter of capitals) {
      const decoded = decodeLegacyText(encode(letter, encoding), encoding);
      // the fonts of capitals hold no codes of their own
      expect(encoding === 'tcvn3' ? decoded.toUpperCase() : decoded).toBe(letter);
    }
  });

  test('decoding is the inverse of encoding', () => {
    const letters = encoding === 'tcvn3' ? `${small}ĂÂÊÔƠƯĐBCG` : small + capitals;
    // "dd" is đ in VIQR, so that no two d stand together
    const words = fc.array(fc.constantFrom(...letters, ' ', '-', '7'), { maxLength: 30 });
    fc.assert(
      fc.property(words, (chosen) => {
        const text = chosen.join('').replace(/d(?=d)/gi, '');
        const coded = encode(text, encoding);
        expect(decodeLegacyText(coded, encoding)).toBe(text);
        expect(decodeLegacyText(asWindows(coded), encoding)).toBe(text);
      }),
    );
  });

  test('is recognised, and read line by line', () => {
    const lines = prose.map((line) => encode(line, encoding));
    expect(detectLegacyEncoding(lines.join('\n'))).toBe(encoding);
    const decoded = decodeLegacyLines(lines).map((line, at) => line?.text ?? lines[at]);
    expect(decoded).toEqual(prose);
  });

  test('is read beside Unicode and other languages', () => {
    const lines = [
      'Ủy ban nhân dân tỉnh ban hành kế hoạch',
      'Thông báo',
      ...prose.slice(1, 4).map((line) => encode(line, encoding)),
      'Le Conseil général de la forêt, à l’été; Service après-vente',
      'Toàn văn báo cáo của Sở Xây dựng',
    ];
    const decoded = decodeLegacyLines(lines);
    expect(decoded.map((line) => line !== null)).toEqual([false, false, true, true, true, false, false]);
  });
});

describe('what is in no older encoding', () => {
  test.each([
    'Hoà giải cơ sở, khoá họp thứ 3',
    'Thông báo toàn văn báo cáo giá thành',
    'Côte d’Ivoire, São Paulo, Curaçao',
    'Né à Nîmes, il fût élevé chez sa mère, très tôt; C’est déjà l’été, même là-bas',
    'Zürich für die Größe; año niño mañana; não são',
    'const a = b^2 + c(d?e:f); addEventListener("add", o => u.y)',
    'do. so? to. go. What did he do? See a. and e.',
    '5 µm, 10 µm ± 2 µm; © 2020; Windows®; § 5; 30 m², 12 m³; 25 °C',
    'Ké hoach cia tinh vé trién khai; cac dé an déi méi sang tao',
    '·',
    '¨ ¬ ®',
    '',
    ' ',
  ])('%s', (text) => {
    expect(detectLegacyEncoding(text)).toBeNull();
    expect(decodeLegacyLines([text])).toEqual([null]);
  });
});

test.each([
  { coded: 'C«ng t¸c t- vÊn ph¸p luËt cho ng-êi d©n', text: 'Công tác tư vấn pháp luật cho người dân' }, // PDF: ư as a hyphen
  { coded: 'Hµ Néi - B¾c Ninh', text: 'Hà Nội - Bắc Ninh' },
  { coded: '· Môc tiªu cña ch\u00ad¬ng tr×nh', text: '· Mục tiêu của chương trình' }, // a bullet is no "ã"
  { coded: 'KÕ HO¹CH CñA TØNH', text: 'KẾ HOẠCH CỦA TỈNH' },
  { coded: 'C¨n cø v¨n b¶n cña Bé GTVT\nSè: 12/KH-UB', text: 'Căn cứ văn bản của Bộ GTVT\nSố: 12/KH-UB' },
  { coded: 'ph¸t triÓn th\u03bcnh phè', text: 'phát triển thành phố' }, // Greek mu for the code of à
])('TCVN3: $coded', ({ coded, text }) =>
  expect(decodeLegacyLines(coded.split('\n')).map((line) => line?.text)).toEqual(text.split('\n')),
);

test.each([
  { coded: "Vie^.t Nam dda^'t nu+o+'c na`y.", text: 'Việt Nam đất nước này.' }, // two tones: a full stop
  { coded: 'Vie^.t Nam ddo^*c la^.p tu+. do', text: null }, // no shape stands on another
  { coded: 'Vie^.t Nam ddo^.c la^.p. ISO. I.', text: 'Việt Nam độc lập. ISO. I.' },
  { coded: "tu* do cu?a nga`y nay. co' dda^'t nu*o*'c", text: 'tư do của ngày nay. có đất nước' }, // VIQR*
])('VIQR: $coded', ({ coded, text }) => {
  const decoded = decodeLegacyLines([coded])[0]?.text ?? null;
  if (text === null) expect(decoded).not.toBe(coded);
  else expect(decoded).toBe(text);
});

test.each([
  { font: '.VnTime', encoding: 'tcvn3', capitals: false },
  { font: '.VnTimeH', encoding: 'tcvn3', capitals: true },
  { font: 'ABCDEF+.VnTimeH,Bold', encoding: 'tcvn3', capitals: true },
  { font: '.VnArial NarrowH', encoding: 'tcvn3', capitals: true },
  { font: '.VnTimeH Bold', encoding: 'tcvn3', capitals: true },
  { font: "'.VnTime', serif", encoding: 'tcvn3', capitals: false },
  { font: 'VnTime', encoding: 'tcvn3', capitals: false },
  { font: 'VNI-Times', encoding: 'vni', capitals: false },
  { font: 'VNI Helve', encoding: 'vni', capitals: false },
  { font: '.VNI-Times', encoding: 'vni', capitals: false },
  { font: 'VPS Times', encoding: 'vps', capitals: false },
  { font: 'Times New Roman', encoding: null, capitals: false },
  { font: 'TimesNewRomanPSMT', encoding: null, capitals: false },
  { font: 'VNtimes new roman', encoding: null, capitals: false }, // yet another encoding
  { font: 'UTM HelveH', encoding: null, capitals: false },
  { font: 'Verdana', encoding: null, capitals: false },
])('font $font', ({ font, encoding, capitals: inCapitals }) => {
  expect(legacyEncodingOfFont(font)).toBe(encoding);
  expect(isCapitalsFont(font)).toBe(inCapitals);
});
