import { afterEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { parseOrganizations, useOrganizations } from '../../src/organizations/added-organizations.js';
import { looksLikeUnit } from '../../src/organizations/match-unit.js';
import { resolveUnit, type UnitContext } from '../../src/organizations/resolve-unit.js';
import { splitUnits } from '../../src/organizations/split-units.js';

const context: UnitContext = { level: 'province', province: 'Gia Lai' };
const own = JSON.stringify([
  {
    name: 'Trung tâm Nghiên cứu phát triển vùng',
    also: ['TTNCPTV', 'Trung tâm NCPT vùng'],
    kind: 'center',
    level: 'department',
  },
  { name: 'Sở Tài chính', also: ['Sở Tài chính - Vật giá'] },
  { name: 'Sáng kiến Cao nguyên số', kind: 'committee' },
]);

afterEach(() => useOrganizations(null));

describe('bodies that a person adds', () => {
  test('are read and resolved in all their spellings, and forgotten again', () => {
    const before = ['TTNCPTV', 'Sáng kiến Cao nguyên số'].map((printed) => resolveUnit(printed, context));
    expect(before).toEqual([null, null]);
    expect(looksLikeUnit('Sáng kiến Cao nguyên số')).toBe(false);
    useOrganizations(parseOrganizations(own, 'own.json'));
    expect(
      ['Trung tâm Nghiên cứu phát triển vùng', 'TTNCPTV', 'Trung tâm NCPT vùng'].map(
        (printed) => resolveUnit(printed, context)?.id,
      ),
    ).toEqual(Array.from({ length: 3 }, () => 'province:gia-lai/trung-tam-nghien-cuu-phat-trien-vung'));
    expect(resolveUnit('Sở Tài chính - Vật giá', context)?.id).toBe('province:gia-lai/so-tai-chinh');
    expect(looksLikeUnit('Sáng kiến Cao nguyên số')).toBe(true);
    expect(splitUnits('Sở Y tế, Sáng kiến Cao nguyên số và TTNCPTV')).toEqual([
      'Sở Y tế',
      'Sáng kiến Cao nguyên số',
      'TTNCPTV',
    ]);
    useOrganizations(null);
    expect(resolveUnit('TTNCPTV', context)).toBeNull();
    expect(looksLikeUnit('Sáng kiến Cao nguyên số')).toBe(false);
  });

  test('leave every other name as it was', () => {
    const printed = ['Sở KH&CN', 'Các sở, ngành', 'Phòng VH-XH', 'Trung tâm Chuyển đổi số'];
    const shipped = printed.map((name) => resolveUnit(name, context));
    useOrganizations(parseOrganizations(own, 'own.json'));
    expect(printed.map((name) => resolveUnit(name, context))).toEqual(shipped);
  });

  test('change the mark, in whatever order they stand', () => {
    const entries: unknown[] = JSON.parse(own);
    const { mark } = parseOrganizations(own, 'own.json');
    expect(parseOrganizations(JSON.stringify(entries.toReversed()), 'other.json').mark).toBe(mark);
    expect(parseOrganizations(JSON.stringify(entries.slice(1)), 'own.json').mark).not.toBe(mark);
    expect(parseOrganizations('\uFEFF[]', 'own.json').mark).toBe('');
  });

  test.each([
    { text: '{', code: 'organizations-not-json', says: 'own.json is not JSON' },
    { text: '{}', code: 'organizations-invalid', says: 'it should be a list' },
    { text: '["Sở Tài chính"]', code: 'organizations-invalid', says: 'entry 1:' },
    {
      text: '[{"name": "Viện A Bê", "kind": "center", "levels": "x"}]',
      code: 'organizations-invalid',
      says: 'levels',
    },
    {
      text: '[{"name": "Viện A Bê", "kind": "thing"}]',
      code: 'organizations-invalid',
      says: 'entry 1 ("Viện A Bê"): kind',
    },
    {
      text: '[{"name": "Viện Cao nguyên"}]',
      code: 'organizations-invalid',
      says: 'kind is missing; it is one of party',
    },
    {
      text: '[{"name": "Sở KHCN", "kind": "center"}]',
      code: 'organizations-invalid',
      says: 'known as "Sở Khoa học và Công nghệ" (kind department, level department); leave kind and level out',
    },
    {
      text: '[{"name": "Viện Cao nguyên", "kind": "center", "also": ["Sở Y tế"]}]',
      code: 'organizations-invalid',
      says: '"Sở Y tế" already stands for "Sở Y tế"',
    },
    {
      text: '[{"name": "Viện Cao nguyên", "kind": "center"}, {"name": "viện cao nguyên", "kind": "center"}]',
      code: 'organizations-invalid',
      says: 'entry 2 ("viện cao nguyên"): "viện cao nguyên" stands in entry 1 ("Viện Cao nguyên") too',
    },
    {
      text: '[{"name": "Viện", "kind": "center"}]',
      code: 'organizations-invalid',
      says: 'found in every sentence',
    },
    {
      text: '[{"name": "Các tổ chức tín dụng", "kind": "agency"}]',
      code: 'organizations-invalid',
      says: 'names many bodies',
    },
    {
      text: '[{"name": "Báo cáo kết quả", "kind": "center"}]',
      code: 'organizations-invalid',
      says: 'reads like a sentence',
    },
  ])('refuses $text', ({ text, code, says }) => {
    const refused = () => parseOrganizations(text, 'own.json');
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(expect.objectContaining({ code, message: expect.stringContaining(says) }));
  });
});
