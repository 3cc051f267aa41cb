import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeLines } from '../../src/repair/gate/judge-lines.js';

const kinds = (text: string) =>
  judgeLines(text.split('\n')).map(({ first, last, kind }) => `${first}-${last} ${kind}`);

const clean = `Ủy ban nhân dân xã ban hành kế hoạch chuyển đổi số năm 2026, cụ thể như sau:
1. Rà soát, bổ sung hạ tầng số tại các thôn, bảo đảm phủ sóng rộng khắp;
2. Bồi dưỡng kỹ năng số cho cán bộ, công chức và người dân trên địa bàn.`;
const garbled = `Uy ban nhan dan xa ban hanh ké hoach chuyén d6i s6 nim 2026, cu thé nhu sau:
1. Ra soat, bé sung ha tang sb tai cac thén, bao dam phu séng rong khip;
2. Béi duong ky ning s6 cho can bd, cong chirc va ngudi dan trén dia ban.`;
const stripped = `Uy ban nhan dan xa ban hanh ke hoach chuyen doi so nam 2026, cu the nhu sau:
1. Ra soat, bo sung ha tang so tai cac thon, bao dam phu song rong khap;`;
const dropped = `y ban nhân dân xã ban hành k hoch chuyn đi s năm 2026, c th như sau:
1. Rà soát, b sung h tng s ti các thôn, bo đm ph sóng rng khp;
2. Bi dng k năng s cho cán b, công chc và ngi dân trên đa bàn.`;
const split = `Ủ y ban nhân dân xã ban hành k ế hoạ ch chuy ển đ ổi số năm 2026, c ụ th ể như sau:
1. R à soát, b ổ sung h ạ tầ ng số tạ i các thôn, b ảo đ ảm ph ủ sóng r ộng khắ p;`;

describe('which lines are garbled, and how', () => {
  test.each([
    { name: 'clean', text: clean, runs: ['0-2 clean'] },
    { name: 'wrong language', text: garbled, runs: ['0-2 wrong-language'] },
    { name: 'stripped', text: stripped, runs: ['0-1 marks-stripped'] },
    { name: 'dropped', text: dropped, runs: ['0-2 letters-dropped'] },
    { name: 'split', text: split, runs: ['0-1 syllables-split'] },
    { name: 'half and half', text: `${clean}\n${garbled}`, runs: ['0-2 clean', '3-5 wrong-language'] },
    {
      name: 'a short line between takes the clean side',
      text: `${clean}\nUBND 2026\n${garbled}`,
      runs: ['0-3 clean', '4-6 wrong-language'],
    },
    {
      name: 'English is not garbled',
      text: 'The quick brown fox jumps over the lazy dog and runs into the forest with friends',
      runs: ['0-0 clean'],
    },
    {
      name: 'a line of names in clean text',
      text: `${clean}\nBig Data, Cloud, IoT\n${clean}`,
      runs: ['0-6 clean'],
    },
    { name: 'numbers alone', text: '1\n2\n3', runs: ['0-2 clean'] },
  ])('$name', ({ text, runs }) => expect(kinds(text)).toEqual(runs));

  test.each(['000_461b2a3c798e05d2', '001_085e79b7e329f20c', '002_87a852366f49ec94', '004_7becd4063710005a'])(
    'seed %s is clean from end to end',
    (name) => {
      const text = readFileSync(`seeds/${name}.txt`, 'utf8');
      expect(judgeLines(text.split('\n')).map(({ kind }) => kind)).toEqual(['clean']);
    },
  );
});
