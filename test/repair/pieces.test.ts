import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/repair/text/pieces.js';

const shape = (line: string) => piecesOf(line).map(({ kind, text }) => `${kind}:${text}`);

describe('pieces of a line', () => {
  test.each([
    {
      line: '(1) Ty 18 phi séng 5G',
      pieces: ['mark:(', 'number:1', 'mark:)', 'word:Ty', 'digits:18', 'word:phi', 'word:séng', 'digits:5G'],
    },
    { line: '57-NQ/TW ngay 22/12/2024', pieces: ['code:57-NQ/TW', 'word:ngay', 'number:22/12/2024'] },
    { line: 'd6i m&i c¢p', pieces: ['word:d6i', 'word:m&i', 'word:c¢p'] },
    {
      line: 'va/hoic khoa hoc-cong',
      pieces: ['word:va', 'mark:/', 'word:hoic', 'word:khoa', 'word:hoc', 'mark:-', 'word:cong'],
    },
    {
      line: 'R&D, KH&CN; 15-17% 0,8',
      pieces: ['code:R&D', 'mark:,', 'code:KH&CN', 'mark:;', 'number:15-17', 'mark:%', 'number:0,8'],
    },
    { line: 'theodoi.abc.vn a@b.vn', pieces: ['kept:theodoi.abc.vn', 'kept:a@b.vn'] },
    { line: 'nước.Các 2.Vé', pieces: ['word:nước', 'mark:.', 'word:Các', 'number:2', 'mark:.', 'word:Vé'] },
    { line: '> 80% GRDP', pieces: ['mark:>', 'number:80', 'mark:%', 'word:GRDP'] },
  ])('$line', ({ line, pieces }) => expect(shape(line)).toEqual(pieces));

  test('lose no character: between pieces there is white space only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăđ6&1/-.,() %éM\t') }), (line) => {
        let at = 0;
        for (const { start, end, text, attached } of piecesOf(line)) {
          expect(line.slice(start, end)).toBe(text);
          expect(line.slice(at, start).trim()).toBe('');
          if (attached) expect(start).toBe(at);
          at = end;
        }
        expect(line.slice(at).trim()).toBe('');
      }),
    );
  });
});
