/** What a weighed feature of two rows is called: "words 0.97 +5.4". */
const features: Readonly<Record<string, string>> = {
  words: 'từ ngữ giống',
  'own words': 'phần riêng giống',
  'other words': 'từ ngữ khác',
  group: 'nhóm',
  level: 'cấp',
  year: 'năm',
  ordinal: 'số thứ tự',
  lead: 'chủ trì',
  value: 'giá trị',
  unit: 'đơn vị tính',
  kpi: 'KPI',
  output: 'sản phẩm',
  deadline: 'thời hạn',
};
const comma = (figure: string | undefined): string => (figure ?? '').replace('.', ',');
const dated = (name: string): string =>
  name.replace(/^it\b/, 'văn bản này').replace(/\((\d{4})-(\d\d)-(\d\d)\)$/, '($3/$2/$1)');
const purposes: Readonly<Record<string, string>> = {
  implements: 'để triển khai thực hiện',
  basis: 'làm căn cứ',
};

type Telling = (...found: string[]) => string;

/** The pieces that evidence is made of (src/linking, src/operations/link-documents.ts), and how each is told. */
const pieces: readonly (readonly [RegExp, Telling])[] = [
  [/^cites (.+) as (implements|basis)$/, (name, as) => `dẫn chiếu ${dated(name!)} ${purposes[as!]}`],
  [/^mentions (.+)$/, (name) => `nhắc đến ${dated(name!)}`],
  [/^not cited$/, () => 'không được dẫn chiếu'],
  [/^held as a report on it$/, () => 'chỉ có báo cáo về kế hoạch này'],
  [/^held as a report on (.+)$/, (name) => `chỉ có báo cáo về ${name}`],
  [/^which of the two stands above is not known$/, () => 'chưa rõ văn bản nào là của cấp trên'],
  [/^province not known(, \d{4})?$/, (year) => `chưa rõ tỉnh${year ?? ''}`],
  [/^both rest on (.+) and (\d+) more$/, (names, more) => `cùng căn cứ ${names} và ${more} văn bản khác`],
  [/^both rest on (.+)$/, (names) => `cùng căn cứ ${names}`],
  [/^the titles name one subject$/, () => 'trích yếu nói cùng một nội dung'],
  [/^(\d+) rows linked$/, (count) => `${count} mục khớp nhau`],
  [
    /^a draft of the signed document: same issuer, year and (number|title)$/,
    (by) =>
      `dự thảo và bản đã ký: cùng cơ quan ban hành, cùng năm, cùng ${by === 'number' ? 'số' : 'trích yếu'}`,
  ],
  [/^"(.+)" against "(.+)" ([+-]\d+\.\d)$/, (one, other, nats) => `“${one}” khác “${other}” ${comma(nats)}`],
  [/^= (-?\d+\.\d)$/, (sum) => `tổng ${comma(sum)}`],
];
const weighed = /^([a-z ]+?)( \d\.\d\d)? ([+-]\d+\.\d)$/;

function pieceInVietnamese(piece: string): string {
  const [, feature, share, nats] = weighed.exec(piece) ?? [];
  if (feature !== undefined && Object.hasOwn(features, feature))
    return `${features[feature]}${comma(share)} ${comma(nats)}`;
  for (const [pattern, tell] of pieces) {
    const found = pattern.exec(piece);
    if (found) return tell(...found.slice(1));
  }
  return piece;
}

/** Evidence as the model has it, in Vietnamese; a piece that is not known here stays as it is. */
export const evidenceInVietnamese = (evidence: string): string =>
  evidence.split('; ').map(pieceInVietnamese).join('; ');
