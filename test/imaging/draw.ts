import type { GreyImage, RasterImage } from '../../src/imaging/raster-image.js';

export type Colour = readonly [red: number, green: number, blue: number];
export const black: Colour = [0, 0, 0];
export const red: Colour = [205, 25, 45];
export const blue: Colour = [40, 60, 170];

/** A page that can be drawn on; lengths are pixels. Ink lies over what is there as print does: it only darkens. */
export class Sheet {
  readonly data: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
    readonly dpi = 100,
    paper: Colour = [255, 255, 255],
  ) {
    this.data = new Uint8Array(width * height * 3);
    for (let at = 0; at < this.data.length; at += 1) this.data[at] = paper[at % 3]!;
  }

  dot(x: number, y: number, ink: Colour): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const at = (Math.floor(y) * this.width + Math.floor(x)) * 3;
    for (let channel = 0; channel < 3; channel += 1)
      this.data[at + channel] = (this.data[at + channel]! * ink[channel]!) / 255;
  }

  box(left: number, top: number, right: number, bottom: number, ink: Colour = black): this {
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) this.dot(x, y, ink);
    return this;
  }

  /** A ring with a cross in it, as large and as bold as a seal. */
  seal(middleX: number, middleY: number, radius: number, ink: Colour = red): this {
    const line = Math.max(2, radius / 12);
    for (let y = -radius; y <= radius; y += 1)
      for (let x = -radius; x <= radius; x += 1) {
        const distance = Math.hypot(x, y);
        const isRing = distance <= radius && distance > radius - line;
        const isCross = distance < radius / 2 && (Math.abs(x) < line || Math.abs(y) < line);
        if (isRing || isCross) this.dot(middleX + x, middleY + y, ink);
      }
    return this;
  }

  /** A pen's stroke, 4 pixels wide, to and fro about the height `middle`. */
  wave(left: number, middle: number, right: number, ink: Colour = blue): this {
    const drawn = new Set<number>();
    for (let x = left; x < right; x += 0.25)
      for (let side = 0; side < 16; side += 1) {
        const y = Math.round(middle + 40 * Math.sin((x - left) / 9)) + (side >> 2);
        drawn.add(y * this.width + Math.floor(x) + (side & 3));
      }
    for (const place of drawn) this.dot(place % this.width, Math.floor(place / this.width), ink);
    return this;
  }

  /** Lines of "letters": upright and level strokes at an x-height of `size`, as dense as print. */
  print(left: number, top: number, right: number, lines: number, size = 6, ink: Colour = black): this {
    for (let line = 0; line < lines; line += 1) {
      const y = top + line * size * 3;
      for (let x = left, letter = line; x + size <= right; x += size + 2, letter += 1) {
        if (letter % 6 === 5) continue; // between words
        const stroke = Math.max(1, Math.round(size / 6));
        this.box(x, y - (letter % 3 === 0 ? size >> 1 : 0), x + stroke, y + size, ink);
        this.box(x + size - stroke, y, x + size, y + size, ink);
        if (letter % 2 === 0) this.box(x, y + size - stroke, x + size, y + size, ink);
        else this.box(x, y, x + size, y + stroke, ink);
      }
    }
    return this;
  }

  colours(): RasterImage {
    return { width: this.width, height: this.height, channels: 3, data: this.data, dpi: this.dpi };
  }

  grey(): GreyImage {
    const data = new Uint8Array(this.width * this.height);
    for (let at = 0; at < data.length; at += 1) data[at] = this.data[at * 3]!;
    return { width: this.width, height: this.height, channels: 1, data, dpi: this.dpi };
  }
}

/** The same numbers at every run, spread as a Gaussian of deviation 1. */
export function gaussian(seed = 1): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return (state + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

export function noisy<Image extends RasterImage>(image: Image, sigma: number): Image {
  const next = gaussian();
  return { ...image, data: Uint8Array.from(image.data, (value) => clamp(value + sigma * next())) };
}

export const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

export const at = ({ width, data }: GreyImage, x: number, y: number): number => data[y * width + x]!;
