import { type Drawing, fonts, type Shape } from './drawing-shapes.js';

const escaped = (text: string): string =>
  text
    // Characters that XML 1.0 has no place for, as recognisers and broken fonts leave them.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const figure = (value: number): string => String(Math.round(value * 100) / 100);

const attributes = (given: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(given)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]))
    .join('');

function elementOf(shape: Shape): string {
  switch (shape.type) {
    case 'box': {
      const [left, top, right, bottom] = shape.box;
      return `<rect${attributes({
        x: figure(left),
        y: figure(top),
        width: figure(Math.max(0, right - left)),
        height: figure(Math.max(0, bottom - top)),
        fill: shape.fill ?? 'none',
        'fill-opacity': shape.opacity === undefined ? undefined : String(shape.opacity),
        stroke: shape.stroke,
        'stroke-width': shape.width === undefined ? undefined : String(shape.width),
        'stroke-dasharray': shape.dashed ? '3 2' : undefined,
      })}/>`;
    }
    case 'line':
      return `<line${attributes({
        x1: figure(shape.from[0]),
        y1: figure(shape.from[1]),
        x2: figure(shape.to[0]),
        y2: figure(shape.to[1]),
        stroke: shape.stroke,
        'stroke-width': String(shape.width),
      })}/>`;
    case 'text':
      return `<text${attributes({
        x: figure(shape.at[0]),
        y: figure(shape.at[1]),
        'font-size': figure(shape.size),
        fill: shape.fill,
        'font-weight': shape.bold ? 'bold' : undefined,
        textLength: shape.length === undefined ? undefined : figure(shape.length),
        lengthAdjust: shape.length === undefined ? undefined : 'spacingAndGlyphs',
      })}>${escaped(shape.text)}</text>`;
    case 'picture': {
      const [left, top, right, bottom] = shape.box;
      const place = { x: left, y: top, width: right - left, height: bottom - top };
      const given = Object.fromEntries(Object.entries(place).map(([name, value]) => [name, figure(value)]));
      return `<image${attributes(given)} href="data:image/png;base64,${Buffer.from(shape.png).toString('base64')}"/>`;
    }
  }
}

/** The drawing as one SVG 1.1 file, a point of the page a unit; nothing outside the file is referred to. */
export function svgOf({ width, height, shapes }: Drawing): string {
  const family = [...fonts.map((name) => `'${name}'`), 'sans-serif'].join(',');
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${figure(width)}pt" height="${figure(height)}pt" viewBox="0 0 ${figure(width)} ${figure(height)}" font-family="${family}">
${shapes.map(elementOf).join('\n')}
</svg>
`;
}
