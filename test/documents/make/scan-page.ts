import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { type Random, randomFrom } from '../../../src/training/random.js';
import type { Damage } from './damage.js';
import { drawPen, drawSeal } from './draw-seal.js';
import type { PdfPage, PlacedWord } from './pdf-pages.js';

/** Paper and ink of an office printer as a scanner sees them, grey levels. */
const paper = 246;
const ink = 22;
const speckles = 1 << 18;

const officeLine = /^(?:TỊCH|ĐỐC|THƯ|TRƯỞNG)$/;
/** Words at the top of a first page and of an annex, where a seal hangs over the issuer or the caption. */
const headLine = /^(?:CỘNG|ĐẢNG|PHỤ)$/;

/** Where a seal's centre lies, points; null where the page has no such place. */
function sealPlace(
  page: PdfPage,
  kind: Damage['seals'][number],
  random: Random,
): { x: number; y: number } | null {
  const { words, width, height } = page;
  if (kind === 'table') {
    const middle = words.filter((word) => word.top > height * 0.3 && word.bottom < height * 0.8);
    const word = middle[random.whole(0, Math.max(0, middle.length - 1))];
    return word === undefined ? null : { x: word.left, y: word.top };
  }
  if (kind === 'heading') {
    const top = words.filter((word) => word.bottom < height * 0.16);
    const head = top.some((word) => headLine.test(word.text)) ? top[0] : undefined;
    return head === undefined ? null : { x: head.left + 10, y: head.bottom + 12 };
  }
  const office = signatureWord(words, width);
  return office === undefined ? null : { x: office.left - 30, y: office.bottom + 28 };
}

/** The last word of the signer's office: in capitals, in the right half, with room below. */
const signatureWord = (words: readonly PlacedWord[], width: number): PlacedWord | undefined =>
  words.filter((word) => officeLine.test(word.text) && word.left > width * 0.45).at(-1);

/** Multiplies an ink over the page, as ink lies on paper: black stays black below it. */
async function stampPage(png: Buffer, page: PdfPage, damage: Damage, random: Random): Promise<Buffer> {
  if (damage.seals.length === 0 && !damage.pen) return png;
  const picture = await loadImage(png);
  const scale = picture.width / page.width;
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  context.globalCompositeOperation = 'multiply';
  const put = (drawn: Canvas, x: number, y: number): void =>
    context.drawImage(drawn, x * scale - drawn.width / 2, y * scale - drawn.height / 2);
  const office = signatureWord(page.words, page.width);
  if (damage.pen && office !== undefined)
    put(drawPen(random, 110 * scale), office.left + 5, office.bottom + 38);
  for (const kind of damage.seals) {
    const place = sealPlace(page, kind, random);
    if (place === null) continue;
    const millimetre = (72 / 25.4) * scale;
    const names = { top: 'ỦY BAN NHÂN DÂN', bottom: random.chance(0.5) ? 'TỈNH MẪU' : 'XÃ THỬ NGHIỆM' };
    put(drawSeal(random, millimetre, names), place.x, place.y);
  }
  return canvas.toBuffer('image/png');
}

/** Paper tone, shadow of the gutter, specks: what lies on the glass before the page is turned and blurred. */
function soil(pixels: Buffer, width: number, height: number, damage: Damage, random: Random): void {
  const range = (paper - ink) / 255;
  const gutter = width * 0.14;
  const light = Float32Array.from({ length: width }, (_, x) => {
    const near = Math.max(0, 1 - x / gutter);
    return 1 - (damage.shadow / 255) * (near * near + 0.5 * (x / width));
  });
  for (let row = 0; row < height; row += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (row * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        pixels[at + channel] = (ink + pixels[at + channel]! * range) * light[x]!;
    }
  for (let speck = 0; speck < damage.dust; speck += 1) {
    const hair = random.chance(0.05);
    const size = hair ? 1 : random.between(0.5, 2.6);
    let [x, y] = [random.whole(0, width - 1), random.whole(0, height - 1)];
    const level = random.whole(30, 130);
    const [stepX, stepY] = [random.between(-1, 1), random.between(-1, 1)];
    for (let step = 0; step < (hair ? random.whole(20, 90) : 1); step += 1, x += stepX, y += stepY)
      for (let down = -Math.ceil(size); down <= size; down += 1)
        for (let along = -Math.ceil(size); along <= size; along += 1) {
          if (down * down + along * along > size * size) continue;
          const [row, column] = [Math.round(y + down), Math.round(x + along)];
          if (row < 0 || column < 0 || row >= height || column >= width) continue;
          pixels.fill(level, (row * width + column) * 3, (row * width + column) * 3 + 3);
        }
  }
}

function addNoise(pixels: Buffer, width: number, height: number, sigma: number, random: Random): void {
  const drawn = Float32Array.from({ length: speckles }, () => random.gaussian());
  for (let row = 0; row < height; row += 1) {
    const [shared, own] = [random.whole(0, speckles - 1), random.whole(0, speckles - 1)];
    for (let x = 0; x < width; x += 1) {
      const common = drawn[(shared + x) & (speckles - 1)]! * sigma * 0.94;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (row * width + x) * 3 + channel;
        const level = pixels[at]! + common + drawn[(own + x * 3 + channel) & (speckles - 1)]! * sigma * 0.33;
        pixels[at] = level < 0 ? 0 : level > 255 ? 255 : level;
      }
    }
  }
}

export interface ScannedPage {
  /** As raw RGB, before any packing. */
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Puts a rendered page (PNG) through print, stamp, glass and sensor. The same seed gives the same scan. */
export async function scanPage(
  png: Buffer,
  page: PdfPage,
  damage: Damage,
  seed: string,
): Promise<ScannedPage> {
  const random = randomFrom(seed);
  const stamped = await stampPage(png, page, damage, random);
  const raw = await sharp(stamped)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = raw.info;
  soil(raw.data, width, height, damage, random);
  let picture = sharp(raw.data, { raw: { width, height, channels: 3 } });
  if (damage.skew > 0) {
    const angle = random.between(damage.skew / 3, damage.skew) * (random.chance(0.5) ? 1 : -1);
    const turned = await picture
      .rotate(angle, { background: { r: paper, g: paper, b: paper } })
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Cut back to the sheet: the glass is no larger than the page.
    picture = sharp(turned.data, {
      raw: { width: turned.info.width, height: turned.info.height, channels: 3 },
    }).extract({
      left: (turned.info.width - width) >> 1,
      top: (turned.info.height - height) >> 1,
      width,
      height,
    });
  }
  let pixels = await picture.raw().toBuffer();
  if (damage.blur > 0)
    pixels = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .blur(damage.blur)
      .raw()
      .toBuffer();
  if (damage.noise > 0) addNoise(pixels, width, height, damage.noise, random);
  if (damage.bilevel !== null)
    for (let at = 0; at < pixels.length; at += 3) {
      const grey = 0.3 * pixels[at]! + 0.59 * pixels[at + 1]! + 0.11 * pixels[at + 2]!;
      pixels.fill(grey < damage.bilevel ? 0 : 255, at, at + 3);
    }
  return { pixels, width, height };
}
