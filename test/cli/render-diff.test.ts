import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/cli/command.js';
import { enDiff } from '../../src/cli/messages/en-diff.js';
import { viDiff } from '../../src/cli/messages/vi-diff.js';
import { renderDiffText } from '../../src/cli/render/diff-text.js';
import { printable } from '../../src/cli/render/emphasis.js';
import { textWidth } from '../../src/cli/render/text-width.js';
import type { PlanDiff } from '../../src/model/diff.js';
import type { Language } from '../../src/settings.js';
import { hostileDiff } from '../exporters/diff/hostile.js';
import { makeDiff, makeTarget } from '../exporters/diff/make-diff.js';
import { reportedDiff, sampleDiff } from '../exporters/diff/sample-diff.js';

const told = (diff: PlanDiff, language: Language = 'vi', width = 100, terminal = false): string =>
  printable(
    renderDiffText(diff, { settings: { language }, screen: { width } } as unknown as CommandContext),
    terminal,
  );

describe('a diff on the terminal', () => {
  const text = told(sampleDiff);
  const lines = text.split('\n');

  test('tells first what is weaker, put off and missing, then the rest, and counts what was kept', () => {
    const titles = lines.filter((line) => /^[A-ZĐ].*\(\d+\)$/.test(line));
    expect(titles).toEqual([
      'Hạ thấp, nới lỏng (2)',
      'Lùi hoặc để ngỏ thời hạn (2)',
      'Nâng cao, đẩy sớm (2)',
      'Đơn vị mình được giao chủ trì nhưng kế hoạch không có (2)',
      'Thay đổi khác (2)',
      'Thu hẹp phạm vi, diễn đạt lại (2)',
      'Bổ sung (2)',
      'Đơn vị mình được giao phối hợp nhưng kế hoạch không có (1)',
      'Các mục khác chỉ có ở kế hoạch cấp trên (5)',
      'Giữ nguyên (5)',
    ]);
  });

  test('tells an item in a sentence, with both places, ids and doubts', () => {
    const at = lines.findIndex((line) => line.includes(' 2. Nới mức trần'));
    expect(lines.slice(at, at + 2)).toEqual([
      '?  2. Nới mức trần: Thời gian giải quyết trung bình một hồ sơ cấp giấy phép xây dựng, từ ≤ 7 ngày',
      '      lên ≤ 12 ngày · IV.9 trang 5, dòng 120 (? cần xem lại) [ct2] ↔ IV.11 trang 8, dòng 177 [pt2]',
    ]);
    // where the last line has no room, on a line of their own; a pair that may be doubted says so
    expect(text).toContain('\n      8 dòng 1 [ck7] ↔ 20 dòng 1 [pk7] · độ khớp 0.83\n');
  });

  test.each([60, 100, 140])('keeps to %i columns', (width) => {
    for (const diff of [sampleDiff, hostileDiff])
      for (const line of told(diff, 'vi', width).split('\n'))
        expect(textWidth(line)).toBeLessThanOrEqual(width);
  });

  test('says how much of what is weaker is not there at all', () =>
    expect(text).toMatch(/\d+ trên 25 mục \(trong đó 2 mục được giao chủ trì mà không có\)/));

  test('is bold on a terminal only', () => {
    expect(text).not.toContain('\u001b');
    expect(told(sampleDiff, 'vi', 100, true)).toContain('\u001b[1mHạ chỉ tiêu\u001b[22m: Tỷ lệ');
  });

  test('lets no text of a document steer the terminal', () => {
    const plain = told(hostileDiff);
    expect(plain).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
    const codes = told(hostileDiff, 'vi', 100, true).match(/\u001b\[\d+m/g);
    expect(new Set(codes)).toEqual(new Set(['\u001b[1m', '\u001b[22m', '\u001b[0m']));
  });

  test('says that a report stands for the plan', () => {
    expect(told(reportedDiff)).toContain('! Kế hoạch cấp trên 15/KH-UBND không có bản gốc');
    expect(told(reportedDiff)).toContain('15/KH-UBND (theo báo cáo) – UBND tỉnh Minh Sơn');
    const unknown = { ...reportedDiff, parentNumber: null, chain: { plans: [], edges: [] } };
    expect(told(unknown, 'en')).toContain('! Plan above is not held itself');
  });

  test('shows a few of what only the parent has, and how many more there are', () => {
    const many = makeDiff(
      Array.from({ length: 30 }, (_, index) => ({
        change: 'parent-only' as const,
        parent: makeTarget(`p${index}`, `Chỉ tiêu thứ ${index}`),
      })),
    );
    expect(told(many)).toContain('… và 25 mục nữa');
    expect(told(many).match(/Chỉ tiêu thứ/g)).toHaveLength(5);
  });

  test('two plans that say the same are told so', () => {
    const row = makeTarget('a', 'Tỷ lệ');
    const same = makeDiff([{ change: 'kept', child: row, parent: { ...row, id: 'b' } }]);
    expect(told(same)).toContain(viDiff.noDifference);
    expect(told(makeDiff([]), 'en')).toContain(enDiff.empty);
  });
});
