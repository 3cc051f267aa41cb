/** Pixels of a page, row by row from the top left, 8 bits a channel. */
export interface RasterImage {
  readonly width: number;
  readonly height: number;
  /** 1: grey (0 black, 255 white); 3: red, green, blue. No transparency: it is laid on white before. */
  readonly channels: 1 | 3;
  readonly data: Uint8Array | Uint8ClampedArray;
  /** Pixels an inch, so that a pixel's place in points is x * 72 / dpi. */
  readonly dpi: number;
}

export interface GreyImage extends RasterImage {
  readonly channels: 1;
}
