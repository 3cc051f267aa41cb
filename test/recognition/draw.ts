import path from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { GreyImage } from '../../src/imaging/raster-image.js';

const modules = path.resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const files = {
  Tinos: 'tinos/400Regular/Tinos_400Regular.ttf',
  'Tinos bold': 'tinos/700Bold/Tinos_700Bold.ttf',
  Arimo: 'arimo/400Regular/Arimo_400Regular.ttf',
  'Arimo bold': 'arimo/700Bold/Arimo_700Bold.ttf',
  'Noto Serif': 'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'Noto Serif bold': 'noto-serif/700Bold/NotoSerif_700Bold.ttf',
} as const;
export type Font = keyof typeof files;
export const fonts = Object.keys(files) as Font[];
/** Without Noto Serif, which has no comparators. */
export const fontsWithSigns = fonts.filter((font) => !font.startsWith('Noto'));
for (const [name, file] of Object.entries(files))
  GlobalFonts.registerFromPath(path.join(modules, file), name);

/** A white page of the given size in points, drawn on in points. */
export function drawPage(
  size: { readonly width: number; readonly height: number; readonly dpi: number },
  draw: (context: SKRSContext2D) => void,
): GreyImage {
  const scale = size.dpi / 72;
  const canvas = createCanvas(Math.round(size.width * scale), Math.round(size.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.strokeStyle = '#000';
  context.scale(scale, scale);
  draw(context);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
  const data = new Uint8Array(canvas.width * canvas.height);
  for (let at = 0; at < data.length; at += 1) data[at] = pixels[at * 4]!;
  return { width: canvas.width, height: canvas.height, channels: 1, dpi: size.dpi, data };
}

/** One line of text, its baseline at 40 points. */
export const drawLine = (text: string, font: Font, points: number, dpi: number): GreyImage =>
  drawPage({ width: 40 + text.length * points, height: 60, dpi }, (context) => {
    context.font = `${points}px "${font}"`;
    context.fillText(text, 20, 40);
  });
