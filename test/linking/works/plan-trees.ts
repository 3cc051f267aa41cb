import type { DocumentHead } from '../../../src/linking/works/document-head.js';
import { cite, communePlan, makeHead, provincePlan } from './make-head.js';

const provinces = ['Lâm Đồng', 'Gia Lai', 'Đắk Lắk', 'Nghệ An', 'Hà Tĩnh', 'Cà Mau', 'An Giang', 'Tây Ninh'];
const day = (at: number): string => String((at % 28) + 1).padStart(2, '0');

/** Province `at` under one year's number: the same numbers in every province, on other days. */
export const provinceNamed = (at: number): string => provinces[at % provinces.length]!;

/**
 * Plans of `trees` provinces' committees, each with `children` communes and Sở below: all carry out one resolution, bear
 * the same numbers and differ in place and date.
 */
export function planTrees(trees: number, children: number): DocumentHead[] {
  const resolution = cite('implements', '57-NQ/TW', '2024-12-22', 'Bộ Chính trị');
  const bare = cite('mentions', '71/NQ-CP');
  return Array.from({ length: trees }, (_, tree) => {
    const province = provinceNamed(tree);
    const [party, state] = [`2026-01-${day(tree)}`, `2026-02-${day(tree)}`];
    const serial = 90 + Math.floor(tree / provinces.length);
    const number = `${serial}/KH-UBND`;
    const head = provincePlan(`p${tree}`, province, number, state, {
      title: `Chuyển đổi số trên địa bàn tỉnh ${province} năm 2026`,
      references: [
        resolution,
        cite('basis', `${serial}-KH/TU`, party, 'Tỉnh ủy'),
        cite('basis', '71/NQ-CP', '2025-04-01'),
      ],
    });
    const below = Array.from({ length: children }, (_, at) => {
      const id = `p${tree}c${at}`;
      const cited = cite('implements', number, at % 3 === 0 ? null : state, 'UBND tỉnh');
      const own = cite('basis', '81/KH-UBND', at % 4 === 0 ? null : `2025-10-${day(at)}`, 'UBND xã');
      const given = { issuedOn: `2026-03-${day(at)}`, references: [resolution, bare, cited, own] };
      if (at % 5 === 4)
        return makeHead(id, { ...given, place: province, issuer: `Sở Y tế`, level: 'department' as const });
      return communePlan(id, `Làng ${at}`, at % 2 === 0 ? province : null, { ...given, number });
    });
    return [head, ...below];
  }).flat();
}
