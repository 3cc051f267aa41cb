import type { GreyImage, RasterImage } from './raster-image.js';

/** Weights of ITU-R BT.601 in 1/256: how light a colour looks. */
const redWeight = 77;
const greenWeight = 150;
const blueWeight = 29;

export const lightness = (red: number, green: number, blue: number): number =>
  (red * redWeight + green * greenWeight + blue * blueWeight) >> 8;

/** The same pixels without their colours; a grey picture comes back as it is. */
export function toGrey(image: RasterImage): GreyImage {
  if (image.channels === 1) return image as GreyImage;
  const { width, height, data, dpi } = image;
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 3)
    grey[at] = lightness(data[from]!, data[from + 1]!, data[from + 2]!);
  return { width, height, channels: 1, data: grey, dpi };
}
