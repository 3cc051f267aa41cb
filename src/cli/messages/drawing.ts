import type { DrawingWords } from '../../operations/page-drawing-panel.js';
import type { Language } from '../../settings.js';

/** What is said of drawn pages, and written on them. */
interface DrawingMessages {
  readonly help: { readonly drawPage: string; readonly out: string };
  readonly unknownFormat: (path: string) => string;
  readonly noField: string;
  readonly outAlone: string;
  readonly written: (path: string, page: number) => string;
  readonly words: DrawingWords;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const en: DrawingMessages = {
  help: {
    drawPage: 'draw page N of the document with all that was seen on it',
    out: 'with --draw-page: file to write, .svg or .png (default: SVG to standard output)',
  },
  unknownFormat: (path) => `A page is drawn as .svg or .png, not as "${path}".`,
  noField: 'A page is drawn with all its fields; leave FIELD out.',
  outAlone: '--out goes with --draw-page.',
  written: (path, page) => `Page ${page} is drawn in ${path}.`,
  words: {
    page: (number, of) => `Page ${number} of ${of}`,
    legend: 'What the colours mean',
    parts: {
      given: 'word from the file itself',
      sure: 'recognised word, sure',
      fair: 'recognised word, fairly sure',
      doubtful: 'recognised word, doubtful: check it',
      line: 'line of text',
      ruling: 'ruling of a table',
      cell: 'cell of a table',
      furniture: 'not part of the text (page number, stamp, running head)',
      stamp: 'stamp of a digital signature',
      field: 'value that was read, with the number of its row',
    },
    found: (rows) => `Read from this page: ${rows === 1 ? '1 item' : `${rows} items`}`,
    nothing: 'No value was read from this page.',
    rows: { document: 'Document', target: 'Target', task: 'Task' },
    fields: {
      typeName: 'type',
      number: 'number',
      issuedOn: 'date',
      place: 'place',
      issuer: 'issuer',
      title: 'title',
      'task.title': 'task',
      signer: 'signer',
      signerRole: 'role',
      year: 'year',
      name: 'target',
      raw: 'value',
      value: 'value',
      unit: 'unit',
      output: 'output',
      kpi: 'KPI',
      leadUnits: 'lead unit',
      coordinatingUnits: 'coordinating',
      deadline: 'deadline',
      result: 'result',
      parentTitle: 'general task',
      groupTitle: 'group',
      ordinal: 'ordinal',
    },
    confidence: percent,
  },
};

const vi: DrawingMessages = {
  help: {
    drawPage: 'vẽ trang N của văn bản cùng mọi thứ đã nhận ra trên đó',
    out: 'đi với --draw-page: tệp để ghi, .svg hoặc .png (mặc định: SVG ra đầu ra chuẩn)',
  },
  unknownFormat: (path) => `Trang được vẽ thành .svg hoặc .png, không phải "${path}".`,
  noField: 'Trang được vẽ với mọi trường; hãy bỏ FIELD.',
  outAlone: '--out chỉ dùng cùng --draw-page.',
  written: (path, page) => `Đã vẽ trang ${page} vào ${path}.`,
  words: {
    page: (number, of) => `Trang ${number} / ${of}`,
    legend: 'Chú giải màu',
    parts: {
      given: 'chữ có sẵn trong tệp',
      sure: 'chữ nhận dạng, chắc chắn',
      fair: 'chữ nhận dạng, khá chắc',
      doubtful: 'chữ nhận dạng, còn ngờ: cần xem lại',
      line: 'dòng chữ',
      ruling: 'đường kẻ bảng',
      cell: 'ô của bảng',
      furniture: 'không thuộc nội dung (số trang, dấu ký số, tiêu đề lặp)',
      stamp: 'dấu chữ ký số',
      field: 'giá trị đã đọc, kèm số thứ tự trong danh sách dưới đây',
    },
    found: (rows) => `Đã đọc từ trang này: ${rows} mục`,
    nothing: 'Không đọc được giá trị nào từ trang này.',
    rows: { document: 'Văn bản', target: 'Chỉ tiêu', task: 'Nhiệm vụ' },
    fields: {
      typeName: 'loại',
      number: 'số, ký hiệu',
      issuedOn: 'ngày ban hành',
      place: 'nơi',
      issuer: 'cơ quan',
      title: 'trích yếu',
      'task.title': 'nhiệm vụ',
      signer: 'người ký',
      signerRole: 'chức vụ',
      year: 'năm',
      name: 'chỉ tiêu',
      raw: 'giá trị',
      value: 'giá trị',
      unit: 'đơn vị tính',
      output: 'sản phẩm',
      kpi: 'KPI',
      leadUnits: 'chủ trì',
      coordinatingUnits: 'phối hợp',
      deadline: 'thời hạn',
      result: 'kết quả',
      parentTitle: 'nhiệm vụ tổng quát',
      groupTitle: 'nhóm',
      ordinal: 'thứ tự',
    },
    confidence: percent,
  },
};

export const drawingMessages: Readonly<Record<Language, DrawingMessages>> = { en, vi };
