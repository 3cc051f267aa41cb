import { describe, expect, test } from 'vitest';
import { scopesIn, tiersIn } from '../../../src/linking/words/scopes.js';

const of = (kind: 'scope' | 'tier', text: string): string[] =>
  scopesIn(text)
    .filter((span) => span.kind === kind)
    .map(({ start, end }) => text.slice(start, end));

describe('where a row holds', () => {
  test.each([
    { text: 'Tỷ lệ hộ nghèo trên địa bàn tỉnh', scopes: ['trên địa bàn tỉnh'] },
    { text: 'trên phạm vi toàn xã giảm', scopes: ['trên phạm vi toàn xã'] },
    { text: 'trên địa bàn xã Tân Lập đạt chuẩn', scopes: ['trên địa bàn xã Tân Lập'] },
    { text: 'hồ sơ của Sở', scopes: ['của Sở'] },
    { text: 'TRÊN ĐỊA BÀN TỈNH', scopes: ['TRÊN ĐỊA BÀN TỈNH'] },
    { text: 'tren dia ban tinh', scopes: ['tren dia ban tinh'] }, // a scan that lost its marks
    {
      text: 'văn bản của các cơ quan hành chính nhà nước',
      scopes: ['của các cơ quan hành chính nhà nước'],
    },
    { text: 'của số liệu', scopes: [] }, // số, not sở
    { text: 'tại trụ sở', scopes: [] },
    { text: 'cơ sở dữ liệu', scopes: [] },
    { text: 'trong xã hội', scopes: [] }, // society is no commune
    { text: 'của tỉnh ủy', scopes: [] }, // a body, not a place
    { text: 'của thành viên', scopes: [] },
    { text: 'tại các xã', scopes: [] }, // some of them, not the whole
  ])('"$text"', ({ text, scopes }) => {
    expect(of('scope', text)).toEqual(scopes);
  });
});

describe('the level that a row names', () => {
  test.each([
    { text: 'cán bộ cấp tỉnh', tiers: ['province'] },
    { text: 'cán bộ cấp xã, phường, đặc khu', tiers: ['commune'] },
    { text: 'hệ thống cấp tỉnh, cấp xã', tiers: ['province', 'commune'] },
    { text: 'đề tài cấp Bộ', tiers: ['central'] },
    { text: 'đề tài cấp cơ sở', tiers: ['commune'] },
    { text: 'đề tài cấp sở', tiers: ['province'] },
    { text: 'CẤP XÃ', tiers: ['commune'] },
    { text: 'cap xa', tiers: ['commune'] },
    { text: 'trợ cấp xã hội', tiers: [] }, // an allowance
    { text: 'cung cấp cơ sở dữ liệu', tiers: [] },
    { text: 'cấp số định danh cá nhân', tiers: [] }, // a number
    { text: 'cấp sổ bảo hiểm', tiers: [] },
    { text: 'cấp bổ sung kinh phí', tiers: [] },
    { text: 'phụ cấp xã đội trưởng', tiers: [] },
    { text: 'học sinh cấp tiểu học', tiers: [] },
    { text: 'các cấp, các ngành', tiers: [] },
  ])('"$text"', ({ text, tiers }) => {
    expect([...tiersIn(text)]).toEqual(tiers);
    expect(of('tier', text).length).toBe(tiers.length);
  });
});
