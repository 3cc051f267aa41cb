import type { PlanDiff } from '../../../src/model/diff.js';
import { type MadeItem, makeDiff, makeTarget, makeTask, quarter } from './make-diff.js';

const at = (page: number, from: number, to = from) => ({
  source: { page, lines: [from, to] as [number, number], bbox: null },
});
const digital = { group: 'IV', groupTitle: 'Về phát triển chuyển đổi số' };
const science = { group: 'II', groupTitle: 'Về phát triển khoa học, công nghệ và đổi mới sáng tạo' };
const own = ['Sở Xây dựng'];
const everyone = 'Các sở, ban, ngành; UBND các xã, phường';

const targets: MadeItem[] = [
  {
    change: 'value-lowered',
    weaker: true,
    changed: ['value'],
    child: makeTarget(
      'ct1',
      'Tỷ lệ chi ngân sách nhà nước hằng năm cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số của ngành',
      {
        ...science,
        ...at(4, 88, 90),
        ordinal: '3',
        raw: '≥ 1% GRDP',
        unit: '%',
        comparator: '>=',
        value: 1,
        leadUnits: ['Phòng Kế hoạch - Tài chính'],
      },
    ),
    parent: makeTarget(
      'pt1',
      'Tỷ lệ chi ngân sách nhà nước hằng năm cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trên địa bàn tỉnh',
      {
        ...science,
        ...at(7, 142, 145),
        ordinal: '5',
        raw: '≥ 2% GRDP',
        unit: '%',
        comparator: '>=',
        value: 2,
        leadUnits: ['Sở Tài chính'],
      },
    ),
    words: { child: ['của ngành'], parent: ['trên địa bàn tỉnh'] },
  },
  {
    change: 'value-raised',
    weaker: true,
    changed: ['value', 'deadline'],
    child: makeTarget('ct2', 'Thời gian giải quyết trung bình một hồ sơ cấp giấy phép xây dựng', {
      ...digital,
      ...at(5, 120),
      ordinal: '9',
      raw: '≤ 12 ngày',
      unit: 'ngày',
      comparator: '<=',
      value: 12,
      leadUnits: ['Văn phòng Sở'],
      confidence: 0.62,
    }),
    parent: makeTarget('pt2', 'Thời gian giải quyết trung bình một hồ sơ cấp giấy phép xây dựng', {
      ...digital,
      ...at(8, 177),
      ordinal: '11',
      raw: '≤ 7 ngày',
      unit: 'ngày',
      comparator: '<=',
      value: 7,
      leadUnits: own,
    }),
  },
  {
    change: 'value-raised',
    weaker: false,
    changed: ['value'],
    child: makeTarget(
      'ct3',
      'Tỷ lệ cán bộ, công chức, viên chức được cấp chữ ký số để xử lý công việc trên môi trường điện tử',
      {
        ...digital,
        ...at(5, 112, 114),
        ordinal: '7',
        raw: '≥ 80%',
        unit: '%',
        comparator: '>=',
        value: 80,
        leadUnits: ['Văn phòng Sở'],
        coordinatingUnits: ['Các phòng, đơn vị thuộc Sở'],
      },
    ),
    parent: makeTarget(
      'pt3',
      'Tỷ lệ cán bộ, công chức, viên chức được cấp chữ ký số để giải quyết công việc trên môi trường điện tử',
      {
        ...digital,
        ...at(8, 168, 170),
        ordinal: '7',
        raw: '≥ 50%',
        unit: '%',
        comparator: '>=',
        value: 50,
        leadUnits: ['Sở Nội vụ'],
        coordinatingUnits: [everyone],
      },
    ),
    words: { child: ['xử lý'], parent: ['giải quyết'] },
  },
  {
    change: 'unit-changed',
    changed: ['unit', 'value'],
    child: makeTarget('ct4', 'Số hồ sơ quy hoạch được số hóa', {
      ...digital,
      ordinal: '12',
      raw: '1.200',
      unit: 'hồ sơ',
      value: 1200,
    }),
    parent: makeTarget('pt4', 'Tỷ lệ hồ sơ quy hoạch được số hoá', {
      ...digital,
      ordinal: '14',
      raw: '100%',
      unit: '%',
      value: 100,
    }),
    words: { child: ['Số'], parent: ['Tỷ lệ'] },
    score: 0.71,
  },
  {
    change: 'narrowed',
    weaker: true,
    changed: ['name'],
    child: makeTarget('ct5', '100% công trình cấp I được giám sát bằng hệ thống quan trắc trực tuyến', {
      ordinal: '2',
      group: 'III',
      raw: '100%',
      unit: '%',
      value: 100,
    }),
    parent: makeTarget(
      'pt5',
      '100% công trình cấp I, cấp II và công trình công cộng được giám sát bằng hệ thống quan trắc trực tuyến',
      { ordinal: '4', group: 'III', raw: '100%', unit: '%', value: 100 },
    ),
    words: { child: [], parent: [', cấp II và công trình công cộng'] },
  },
  {
    change: 'kept',
    child: makeTarget('ct6', 'Tỷ lệ dịch vụ công trực tuyến toàn trình', {
      ...digital,
      ordinal: '8',
      raw: '100%',
      unit: '%',
      value: 100,
    }),
    parent: makeTarget('pt6', 'Tỷ lệ dịch vụ công trực tuyến toàn trình', {
      ...digital,
      ordinal: '8',
      raw: '100%',
      unit: '%',
      value: 100,
    }),
    score: 1,
  },
  {
    change: 'child-only',
    child: makeTarget(
      'ct7',
      'Số mô hình thông tin công trình (BIM) của dự án đầu tư công được lưu trữ tập trung',
      {
        ...digital,
        ordinal: '13',
        raw: '≥ 15',
        unit: 'mô hình',
        comparator: '>=',
        value: 15,
        leadUnits: ['Phòng Quản lý xây dựng'],
      },
    ),
  },
];

const infrastructure = { group: 'III', groupTitle: 'Hạ tầng số và dữ liệu' };

const tasks: MadeItem[] = [
  {
    change: 'deadline-later',
    weaker: true,
    changed: ['deadline', 'output'],
    child: makeTask(
      'ck1',
      'Xây dựng, cập nhật cơ sở dữ liệu chuyên ngành về nhà ở và thị trường bất động sản',
      {
        ...infrastructure,
        ...at(9, 201, 206),
        ordinal: '2',
        subOrdinal: '2.1',
        parentTitle: 'Phát triển dữ liệu số, kết nối và chia sẻ dữ liệu giữa các ngành',
        output: 'Báo cáo kết quả cập nhật',
        leadUnits: ['Phòng Quản lý nhà'],
        coordinatingUnits: ['Trung tâm Thông tin'],
        deadline: quarter(3),
      },
    ),
    parent: makeTask(
      'pk1',
      'Xây dựng, cập nhật cơ sở dữ liệu chuyên ngành về nhà ở và thị trường bất động sản',
      {
        ...infrastructure,
        ...at(15, 331, 336),
        ordinal: '4',
        subOrdinal: '4.2',
        parentTitle: 'Phát triển dữ liệu số',
        output: 'Cơ sở dữ liệu được kết nối với nền tảng tích hợp, chia sẻ dữ liệu của tỉnh',
        leadUnits: own,
        coordinatingUnits: ['Sở Khoa học và Công nghệ', 'Sở Tư pháp'],
        deadline: quarter(1),
      },
    ),
  },
  {
    change: 'deadline-changed',
    weaker: true,
    changed: ['deadline'],
    child: makeTask('ck2', 'Rà soát, cắt giảm thủ tục hành chính trong lĩnh vực hạ tầng kỹ thuật đô thị', {
      ordinal: '5',
      leadUnits: ['Văn phòng Sở'],
      deadline: { raw: 'Theo hướng dẫn của bộ', kind: 'other', start: null, end: null },
    }),
    parent: makeTask('pk2', 'Rà soát, cắt giảm thủ tục hành chính trong lĩnh vực hạ tầng kỹ thuật đô thị', {
      ordinal: '7',
      leadUnits: own,
      deadline: quarter(2),
    }),
  },
  {
    change: 'parent-only',
    weaker: true,
    assigned: { as: 'lead', printed: 'Sở Xây dựng', collective: false },
    parent: makeTask(
      'pk3',
      'Trình ban hành đơn giá nhân công, ca máy và thiết bị thi công áp dụng cho các nhiệm vụ chuyển đổi số sử dụng ngân sách nhà nước',
      {
        ...at(16, 352, 355),
        ordinal: '9',
        leadUnits: own,
        coordinatingUnits: ['Sở Tài chính'],
        deadline: quarter(2),
        output: 'Quyết định của UBND tỉnh',
      },
    ),
    evidence: 'no counterpart: best candidate 0.31 (“Rà soát đơn giá …”)',
  },
  {
    change: 'parent-only',
    weaker: true,
    assigned: { as: 'lead', printed: everyone, collective: true },
    parent: makeTask('pk4', 'Bố trí tối thiểu 01 cán bộ chuyên trách về chuyển đổi số tại cơ quan', {
      ...at(17, 371),
      ordinal: '12',
      leadUnits: [everyone],
      deadline: { raw: 'Trước ngày 30/6/2026', kind: 'date', start: null, end: '2026-06-30' },
    }),
  },
  {
    change: 'deadline-sooner',
    weaker: false,
    changed: ['deadline', 'leadUnits'],
    child: makeTask('ck5', 'Ban hành kế hoạch bảo đảm an toàn thông tin mạng của cơ quan', {
      ordinal: '6',
      leadUnits: ['Trung tâm Thông tin'],
      deadline: quarter(1),
    }),
    parent: makeTask('pk5', 'Ban hành kế hoạch bảo đảm an toàn thông tin mạng của cơ quan', {
      ordinal: '15',
      leadUnits: [everyone],
      deadline: quarter(3),
    }),
  },
  {
    change: 'lead-changed',
    changed: ['leadUnits'],
    child: makeTask(
      'ck6',
      'Tổ chức tập huấn kỹ năng số cho công chức làm công tác quản lý trật tự xây dựng',
      {
        ordinal: '7',
        leadUnits: ['Thanh tra Sở'],
        deadline: quarter(4),
      },
    ),
    parent: makeTask(
      'pk6',
      'Tổ chức tập huấn kỹ năng số cho công chức làm công tác quản lý trật tự xây dựng',
      {
        ordinal: '18',
        leadUnits: ['Sở Nội vụ'],
        deadline: quarter(4),
      },
    ),
  },
  {
    change: 'reworded',
    changed: ['name'],
    child: makeTask(
      'ck7',
      'Phối hợp triển khai nền tảng bản đồ số dùng chung phục vụ quản lý quy hoạch, hạ tầng giao thông; khai thác có hiệu quả dữ liệu đã có',
      { ordinal: '8', deadline: { raw: 'Năm 2026', kind: 'year', start: null, end: '2026-12-31' } },
    ),
    parent: makeTask(
      'pk7',
      'Triển khai nền tảng bản đồ số dùng chung của tỉnh phục vụ quản lý quy hoạch và hạ tầng giao thông',
      { ordinal: '20', deadline: { raw: 'Năm 2026', kind: 'year', start: null, end: '2026-12-31' } },
    ),
    words: {
      child: ['Phối hợp triển khai', ',', '; khai thác có hiệu quả dữ liệu đã có'],
      parent: ['Triển khai', 'của tỉnh', 'và'],
    },
    score: 0.83,
  },
  {
    change: 'child-only',
    child: makeTask('ck8', 'Xây dựng chuyên trang chuyển đổi số trên cổng thông tin điện tử của Sở', {
      ordinal: '11',
      leadUnits: ['Văn phòng Sở'],
      deadline: quarter(2),
      confidence: 0.55,
    }),
  },
  {
    change: 'parent-only',
    weaker: true,
    assigned: { as: 'coordinating', printed: 'các sở, ban, ngành liên quan', collective: true },
    parent: makeTask('pk9', 'Xây dựng kho dữ liệu dùng chung của tỉnh', {
      ordinal: '21',
      leadUnits: ['Sở Khoa học và Công nghệ'],
      coordinatingUnits: ['các sở, ban, ngành liên quan'],
      deadline: quarter(4),
    }),
  },
  {
    change: 'parent-only',
    assigned: null,
    parent: makeTask('pk10', 'Phát triển mạng lưới trạm thông tin di động 5G tại các khu công nghiệp', {
      ordinal: '22',
      leadUnits: ['Sở Khoa học và Công nghệ'],
      deadline: quarter(4),
    }),
  },
];

const keptTitles = [
  'Duy trì hệ thống quản lý văn bản và điều hành của cơ quan',
  'Thực hiện số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực',
  'Tuyên truyền, phổ biến về chuyển đổi số trong toàn ngành',
  'Bảo đảm kinh phí thực hiện các nhiệm vụ khoa học, công nghệ',
];
const othersTitles = [
  'Đầu tư trang thiết bị phòng thí nghiệm cho các trường trung học phổ thông',
  'Triển khai bệnh án điện tử tại các cơ sở khám bệnh, chữa bệnh công lập',
  'Xây dựng bản đồ nông hóa, thổ nhưỡng số phục vụ sản xuất nông nghiệp',
  'Phát triển thanh toán không dùng tiền mặt tại các chợ truyền thống',
];
const rest: MadeItem[] = [
  ...keptTitles.map((title, index): MadeItem => {
    const given = { ordinal: String(30 + index), leadUnits: own, deadline: quarter(4) };
    return {
      change: 'kept',
      child: makeTask(`ckept${index}`, title, given),
      parent: makeTask(`pkept${index}`, title, given),
      score: 1,
    };
  }),
  ...othersTitles.map(
    (title, index): MadeItem => ({
      change: 'parent-only',
      parent: makeTask(`pother${index}`, title, { ordinal: String(40 + index), deadline: quarter(4) }),
    }),
  ),
];

/** Twenty-five items of two made-up plans: every change, both kinds, long texts, doubtful rows. */
export const sampleDiff: PlanDiff = makeDiff([...targets, ...tasks, ...rest]);

const [lower, upper] = sampleDiff.documents;
/** The same with a progress report, which has no number of its own, in the place of the plan above. */
export const reportedDiff: PlanDiff = {
  ...sampleDiff,
  via: 'report',
  documents: [lower, { ...upper, number: null, issuer: null, issuedOn: null, title: 'Kết quả quý I' }],
  chain: {
    ...sampleDiff.chain,
    plans: sampleDiff.chain.plans.map((plan) => (plan.id === upper.id ? { ...plan, held: 'report' } : plan)),
  },
};
