import type { Deadline, Reference, Target, Task } from '../../src/model/records.js';
import type { FileToSave } from '../../src/model/store.js';
import { type DocumentPart, file, reference, sha256Of, target, task } from '../store/sample-records.js';

const idOf = (text: string): string => sha256Of(text).slice(0, 24);
/** The id of a row of a made plan: "commune 3". */
export const rowId = (plan: string, row: number): string => idOf(`${plan} ${row}`);
/** The id of a made plan. */
export const planId = (plan: string): string => idOf(plan);

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];
export const quarter = (number: 1 | 2 | 3 | 4): Deadline => ({
  raw: `Quý ${['I', 'II', 'III', 'IV'][number - 1]}/2026`,
  kind: 'quarter',
  start: null,
  end: `2026-${quarterEnds[number - 1]}`,
});
export const vague = (raw: string): Deadline => ({ raw, kind: 'other', start: null, end: null });

/** A target in short: what, at least how much of a hundred, who. */
export const goal = (
  name: string,
  value: number,
  lead: string,
  part: Partial<Target> = {},
): Partial<Target> => ({
  name,
  raw: `≥ ${value}%`,
  value,
  leadUnits: [lead],
  ...part,
});
/** A task in short: what, by when, who. */
export const work = (
  title: string,
  deadline: Deadline | null,
  lead: string,
  part: Partial<Task> = {},
): Partial<Task> => ({
  title,
  deadline,
  output: null,
  leadUnits: [lead],
  coordinatingUnits: [],
  ...part,
});

export const cited = (
  relation: Reference['relation'],
  number: string,
  issuedOn: string | null = null,
  issuer: string | null = null,
): Reference => reference(number, { relation, issuedOn, issuer, fields: undefined });

interface MadePlan extends Omit<DocumentPart, 'targets' | 'tasks'> {
  readonly goals?: readonly Partial<Target>[];
  readonly works?: readonly Partial<Task>[];
}

/** A file with one plan; rows are numbered on from its targets to its tasks. */
export function madePlan(name: string, { goals = [], works = [], ...head }: MadePlan): FileToSave {
  const numbered = <Row extends Partial<Target & Task>>(row: Row, at: number, from: number) => ({
    group: 'I',
    groupTitle: 'Nhiệm vụ trọng tâm',
    ordinal: String(at + 1),
    fields: {},
    ...row,
    id: rowId(name, from + at),
  });
  return file(`${name}.txt`, name, {
    fields: {},
    id: planId(name),
    targets: goals.map((row, at) => target('', numbered(row, at, 0))),
    tasks: works.map((row, at) => task('', numbered(row, at, goals.length))),
    ...head,
  });
}

const resolution = cited('implements', '57-NQ/TW', '2024-12-22', 'Bộ Chính trị');
const committee = 'Ủy ban nhân dân tỉnh Gia Lai';
const everybody = 'Các sở, ban, ngành';

/** The Party's plan, the committee's under it, a Sở's and a commune's under that; the commune does not cite it. */
export const partyPlan = madePlan('party', {
  number: '03-KH/TU',
  issuedOn: '2026-01-16',
  place: 'Gia Lai',
  issuer: 'Tỉnh ủy Gia Lai',
  level: 'province-party',
  references: [resolution],
  goals: [
    goal('Tỷ lệ người dân có hồ sơ sức khỏe điện tử', 95, 'Sở Y tế'),
    goal('Tỷ lệ thủ tục hành chính được cung cấp trực tuyến toàn trình', 70, 'Sở Khoa học và Công nghệ'),
  ],
  works: [work('Xây dựng kho dữ liệu dùng chung của tỉnh', quarter(1), 'Sở Khoa học và Công nghệ')],
});

const stateHead = {
  number: '91/KH-UBND',
  issuedOn: '2026-02-12',
  place: 'Gia Lai',
  issuer: committee,
  level: 'province',
} as const;
const stateRows = {
  goals: [
    goal('Tỷ lệ người dân trên địa bàn tỉnh có hồ sơ sức khỏe điện tử', 90, 'Sở Y tế'),
    goal('Tỷ lệ thủ tục hành chính được cung cấp trực tuyến toàn trình', 70, 'Sở Khoa học và Công nghệ'),
    goal('Tỷ lệ văn bản trao đổi được ký số cá nhân', 80, everybody),
    goal('Tỷ lệ trạm y tế có bác sĩ làm việc thường xuyên', 85, 'Sở Y tế'),
  ],
  works: [
    work('Triển khai bệnh án điện tử tại các bệnh viện công lập', quarter(2), 'Sở Y tế'),
    work('Tổ chức tập huấn an toàn thông tin cho công chức, viên chức', quarter(3), everybody),
    work(
      'Xây dựng bản đồ số ngập lụt phục vụ phòng chống thiên tai',
      quarter(4),
      'Sở Nông nghiệp và Môi trường',
      {
        coordinatingUnits: ['Sở Y tế'],
      },
    ),
    work('Xây dựng kho dữ liệu dùng chung của tỉnh', quarter(2), 'Sở Khoa học và Công nghệ'),
  ],
};

export const statePlan = madePlan('state', {
  ...stateHead,
  references: [resolution, cited('implements', '03-KH/TU', '2026-01-16', 'Tỉnh ủy Gia Lai')],
  ...stateRows,
});

/** The same rows in a report on the committee's plan, each with what came of it. */
export const stateReport = madePlan('report', {
  kind: 'progress-report',
  typeName: 'Báo cáo',
  level: null,
  place: 'Gia Lai',
  issuedOn: null,
  references: [
    cited('implements', '91/KH-UBND', '2026-02-12', committee),
    { ...resolution, relation: 'mentions' },
  ],
  goals: stateRows.goals.map((row) => ({ ...row, result: 'Đang thực hiện' })),
  works: stateRows.works.map((row) => ({ ...row, result: 'Đang thực hiện' })),
});

const underState = cited('implements', '91/KH-UBND', '2026-02-12', committee);
export const departmentPlan = madePlan('department', {
  number: '46/KH-SYT',
  issuedOn: '2026-03-13',
  place: 'Gia Lai',
  issuer: 'Sở Y tế',
  level: 'department',
  references: [resolution, underState],
  goals: [
    goal('Tỷ lệ người dân có hồ sơ sức khỏe điện tử', 85, 'Phòng Nghiệp vụ Y'),
    goal('Tỷ lệ văn bản trao đổi được ký số cá nhân', 80, 'Văn phòng Sở'),
  ],
  works: [
    work('Triển khai bệnh án điện tử tại các bệnh viện công lập', quarter(4), 'Phòng Nghiệp vụ Y'),
    work('Ban hành nội quy phòng họp không giấy của cơ quan', quarter(1), 'Văn phòng Sở'),
  ],
});

const communeRows = {
  goals: [
    goal('Tỷ lệ người dân trên địa bàn xã có hồ sơ sức khỏe điện tử', 90, 'Trạm Y tế'),
    goal('Tỷ lệ thủ tục hành chính được cung cấp trực tuyến toàn trình', 75, 'Văn phòng HĐND và UBND'),
    goal('Tỷ lệ văn bản trao đổi được ký số cá nhân', 80, 'Phòng Văn hóa - Xã hội'),
  ],
  works: [work('Tổ chức tập huấn an toàn thông tin cho công chức', quarter(3), 'Phòng Văn hóa - Xã hội')],
};

export const communePlan = madePlan('commune', {
  number: '12/KH-UBND',
  issuedOn: '2026-03-20',
  place: 'Ia Grai',
  issuer: 'UBND xã Ia Grai, tỉnh Gia Lai',
  level: 'commune',
  references: [resolution],
  ...communeRows,
});

/** Of another province and about something else, under a number that is met above. */
export const unrelatedPlan = madePlan('unrelated', {
  number: '91/KH-UBND',
  issuedOn: '2026-01-05',
  place: 'Cà Mau',
  issuer: 'Ủy ban nhân dân tỉnh Cà Mau',
  level: 'province',
  title: 'Phòng, chống sạt lở bờ biển năm 2026',
  references: [cited('implements', '120/NQ-CP', '2017-11-17', 'Chính phủ')],
  goals: [
    goal('Tỷ lệ người dân có hồ sơ sức khỏe điện tử', 90, 'Sở Y tế'),
    goal('Chiều dài kè chắn sóng được xây mới', 40, 'Sở Xây dựng'),
  ],
  works: [work('Xây dựng kho dữ liệu dùng chung của tỉnh', quarter(2), 'Sở Khoa học và Công nghệ')],
});

/** Beside the commune's, with the same rows. */
export const neighbourPlan = madePlan('neighbour', {
  number: '12/KH-UBND',
  issuedOn: '2026-03-21',
  place: 'Đak Đoa',
  issuer: 'UBND xã Đak Đoa, tỉnh Gia Lai',
  level: 'commune',
  references: [resolution],
  ...communeRows,
});

/** Of the same committee and year, about something else. */
export const otherSubjectPlan = madePlan('other subject', {
  ...stateHead,
  number: '77/KH-UBND',
  issuedOn: '2026-01-30',
  title: 'Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026',
  references: [cited('implements', '42-CT/TW', '2020-03-24', 'Ban Bí thư')],
  goals: [
    goal('Tỷ lệ hộ dân vùng nguy cơ cao được di dời', 60, 'Sở Nông nghiệp và Môi trường'),
    goal('Tỷ lệ trạm y tế có phương án ứng phó thiên tai', 85, 'Sở Y tế'),
  ],
  works: [work('Tổ chức tập huấn tìm kiếm cứu nạn cho lực lượng xung kích', quarter(3), everybody)],
});

export const unrelatedPlans: readonly FileToSave[] = [unrelatedPlan, neighbourPlan, otherSubjectPlan];

export const chain: readonly FileToSave[] = [partyPlan, statePlan, departmentPlan, communePlan];
