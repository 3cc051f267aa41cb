import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { UsageError } from '../errors.js';
import type { RasterImage } from '../imaging/raster-image.js';
import { type Drawing, fonts, type Shape } from './drawing-shapes.js';

/** Pixels a point: 144 dpi, at which 8-point type can be read on a screen. */
const scale = 2;

/** A picture as a PNG file. */
export function pngOfImage({ width, height, channels, data }: RasterImage): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      image.data[4 * pixel + channel] = data[channels === 1 ? pixel : 3 * pixel + channel]!;
    image.data[4 * pixel + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/png');
}

async function paint(context: SKRSContext2D, shape: Shape, family: string): Promise<void> {
  switch (shape.type) {
    case 'box': {
      const [left, top, right, bottom] = shape.box;
      if (shape.fill !== undefined) {
        context.globalAlpha = shape.opacity ?? 1;
        context.fillStyle = shape.fill;
        context.fillRect(left, top, right - left, bottom - top);
        context.globalAlpha = 1;
      }
      if (shape.stroke === undefined) return;
      context.strokeStyle = shape.stroke;
      context.lineWidth = shape.width ?? 1;
      context.setLineDash(shape.dashed ? [3, 2] : []);
      context.strokeRect(left, top, right - left, bottom - top);
      return context.setLineDash([]);
    }
    case 'line':
      context.strokeStyle = shape.stroke;
      context.lineWidth = shape.width;
      context.beginPath();
      context.moveTo(...shape.from);
      context.lineTo(...shape.to);
      return context.stroke();
    case 'text':
      context.font = `${shape.bold ? 'bold ' : ''}${shape.size}px ${family}`;
      context.fillStyle = shape.fill;
      return context.fillText(shape.text, ...shape.at, shape.length);
    case 'picture': {
      const [left, top, right, bottom] = shape.box;
      return context.drawImage(
        await loadImage(Buffer.from(shape.png)),
        left,
        top,
        right - left,
        bottom - top,
      );
    }
  }
}

/**
 * The drawing as a PNG file, 144 pixels an inch.
 * @throws UsageError `font-missing` where the machine has no font with Vietnamese letters; an SVG needs none
 */
export async function pngOf({ width, height, shapes }: Drawing): Promise<Uint8Array> {
  const installed = new Set(GlobalFonts.families.map(({ family }) => family));
  const usable = fonts.filter((name) => installed.has(name));
  if (usable.length === 0)
    throw new UsageError(
      'font-missing',
      `A PNG needs one of the fonts ${fonts.join(', ')}, and none is installed; write an .svg instead, or install one.`,
    );
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  const family = usable.map((name) => `"${name}"`).join(', ');
  for (const shape of shapes) await paint(context, shape, family);
  return canvas.toBuffer('image/png');
}
