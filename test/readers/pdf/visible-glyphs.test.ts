import { describe, expect, test } from 'vitest';
import { type PageGround, visibleGlyphs } from '../../../src/readers/pdf/visible-glyphs.js';
import { glyph } from './draw.js';

const paper: PageGround = { width: 595, height: 842, areas: [], pictures: [] };
const around = [40, 80, 80, 120] as [number, number, number, number];
const area = (white: boolean, order: number) => ({ bbox: around, white, order });
const picture = (bbox: [number, number, number, number], order: number) => ({ bbox, upright: true, order });
const whole = [0, 0, 595, 842] as [number, number, number, number];

describe('visibleGlyphs', () => {
  test.each<{ name: string; given: Parameters<typeof glyph>[2]; ground: PageGround; seen: boolean }>([
    { name: 'black on paper', given: {}, ground: paper, seen: true },
    { name: 'white on paper', given: { color: '#ffffff' }, ground: paper, seen: false },
    { name: 'grey on paper', given: { color: '#c0c0c0' }, ground: paper, seen: true },
    { name: 'in a pattern', given: { color: null }, ground: paper, seen: true },
    {
      name: 'white on a dark cell',
      given: { color: '#ffffff', order: 2 },
      ground: { ...paper, areas: [area(false, 1)] },
      seen: true,
    },
    {
      name: 'white on a dark cell painted later',
      given: { color: '#ffffff', order: 1 },
      ground: { ...paper, areas: [area(false, 2)] },
      seen: false,
    },
    {
      name: 'white on a dark cell painted over in white',
      given: { color: '#ffffff', order: 3 },
      ground: { ...paper, areas: [area(false, 1), area(true, 2)] },
      seen: false,
    },
    {
      name: 'white on a picture',
      given: { color: '#ffffff', order: 2 },
      ground: { ...paper, pictures: [picture(around, 1)] },
      seen: true,
    },
    { name: 'off the page', given: { y: 900, endY: 900 }, ground: paper, seen: false },
    { name: 'too small to read', given: { size: 1 }, ground: paper, seen: false },
    { name: 'drawn without ink', given: { hidden: true, color: '#ffffff' }, ground: paper, seen: true },
  ])('$name', ({ given, ground, seen }) =>
    expect(visibleGlyphs([glyph('ế', 50, given)], ground)).toHaveLength(seen ? 1 : 0),
  );

  test('a scan over the words makes them hidden, a small picture does not', () => {
    const [under] = visibleGlyphs([glyph('a', 50)], { ...paper, pictures: [picture(whole, 2)] });
    const [seal] = visibleGlyphs([glyph('a', 50)], { ...paper, pictures: [picture(around, 2)] });
    const [above] = visibleGlyphs([glyph('a', 50, { order: 3 })], {
      ...paper,
      pictures: [picture(whole, 2)],
    });
    expect([under!.hidden, seal!.hidden, above!.hidden]).toEqual([true, false, false]);
  });

  test('a glyph drawn twice is one, bold where the second stands beside the first', () => {
    const twice = visibleGlyphs([glyph('1', 50), glyph('1', 50.4)], paper);
    expect(twice.map(({ text, bold }) => [text, bold])).toEqual([['1', true]]);
    const again = visibleGlyphs([glyph('1', 50), glyph('1', 50)], paper);
    expect(again.map(({ text, bold }) => [text, bold])).toEqual([['1', false]]);
  });

  test('narrow letters side by side are two, and so are others at one place', () => {
    expect(visibleGlyphs([glyph('l', 50), glyph('l', 52.2)], paper)).toHaveLength(2);
    expect(visibleGlyphs([glyph('l', 50), glyph('I', 50)], paper)).toHaveLength(2);
  });

  test('what is drawn hidden and seen is seen', () => {
    const [one, ...more] = visibleGlyphs([glyph('a', 50, { hidden: true }), glyph('a', 50)], paper);
    expect([one!.hidden, one!.bold, more.length]).toEqual([false, false, 0]);
  });
});
