import path from 'node:path';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../../../src/training/random.js';

const fontFile = path.resolve(
  import.meta.dirname,
  '../../../node_modules/@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
);
const fontName = 'Seal';

/** Diameter of the seal of an authority, millimetres (Thông tư 07/2010/TT-BCA: 36 for organs, 35 below them). */
export const sealDiameter = 36;

function ringText(context: SKRSContext2D, text: string, radius: number, size: number, top: boolean): void {
  context.font = `${size}px "${fontName}"`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const step = (letter: string): number => (context.measureText(letter).width * 1.08) / radius;
  const span = [...text].reduce((sum, letter) => sum + step(letter), 0);
  let angle = top ? -Math.PI / 2 - span / 2 : Math.PI / 2 + span / 2;
  for (const letter of text) {
    const half = (top ? 1 : -1) * (step(letter) / 2);
    angle += half;
    context.save();
    context.rotate(angle);
    context.translate(radius, 0);
    context.rotate(top ? Math.PI / 2 : -Math.PI / 2);
    context.fillText(letter, 0, 0);
    context.restore();
    angle += half;
  }
}

function star(context: SKRSContext2D, radius: number): void {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const reach = point % 2 === 0 ? radius : radius * 0.382;
    const angle = -Math.PI / 2 + (point * Math.PI) / 5;
    context.lineTo(Math.cos(angle) * reach, Math.sin(angle) * reach);
  }
  context.fill();
}

/**
 * A seal in red ink on nothing: double ring, names along it, a star. Ink is uneven, the seal is turned by hand, its
 * strength is drawn between a dry and a fresh pad.
 */
export function drawSeal(
  random: Random,
  pixelsPerMillimetre: number,
  names: { top: string; bottom: string },
): Canvas {
  GlobalFonts.registerFromPath(fontFile, fontName);
  const radius = (sealDiameter / 2) * pixelsPerMillimetre;
  const side = Math.ceil(radius * 2 + 4);
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.translate(side / 2, side / 2);
  context.rotate(random.between(-0.3, 0.3));
  const red = `rgba(${random.whole(190, 228)}, ${random.whole(15, 55)}, ${random.whole(30, 70)}, ${random.between(0.6, 0.92).toFixed(2)})`;
  context.fillStyle = red;
  context.strokeStyle = red;
  for (const [reach, width] of [
    [0.975, 0.05],
    [0.9, 0.015],
    [0.58, 0.015],
  ] as const) {
    context.lineWidth = radius * width;
    context.beginPath();
    context.arc(0, 0, radius * reach, 0, Math.PI * 2);
    context.stroke();
  }
  ringText(context, names.top, radius * 0.74, radius * 0.15, true);
  ringText(context, names.bottom, radius * 0.74, radius * 0.15, false);
  star(context, radius * 0.3);
  // Ink that did not take: specks wiped out again.
  context.globalCompositeOperation = 'destination-out';
  for (let speck = 0; speck < 220; speck += 1) {
    context.beginPath();
    const [x, y] = [random.between(-radius, radius), random.between(-radius, radius)];
    context.arc(x, y, random.between(0.002, 0.018) * radius, 0, Math.PI * 2);
    context.fill();
  }
  return canvas;
}

/** A signature in blue ink, some three loops and a tail, `width` pixels wide. */
export function drawPen(random: Random, width: number): Canvas {
  const height = width * 0.55;
  const canvas = createCanvas(Math.ceil(width), Math.ceil(height));
  const context = canvas.getContext('2d');
  context.strokeStyle = `rgba(${random.whole(15, 50)}, ${random.whole(30, 70)}, ${random.whole(130, 190)}, 0.85)`;
  context.lineWidth = width * 0.012;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(width * 0.08, height * random.between(0.4, 0.8));
  for (let loop = 1; loop <= 4; loop += 1) {
    const at = width * (0.1 + loop * 0.19);
    context.bezierCurveTo(
      at - width * 0.2,
      height * random.between(0, 0.4),
      at + width * 0.12,
      height * random.between(0.5, 1),
      at,
      height * random.between(0.3, 0.7),
    );
  }
  context.lineTo(width * 0.98, height * random.between(0.1, 0.5));
  context.stroke();
  return canvas;
}
