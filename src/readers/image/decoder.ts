import type decoder from 'sharp';

/**
 * The decoder of pictures, set to keep nothing and to stay on one core. Loaded with the first picture: every command
 * loads the list of readers, few open a picture.
 */
export async function loadDecoder(): Promise<typeof decoder> {
  const { default: sharp } = await import('sharp');
  // Pages are asked for once and one by one: a cache would only hold their memory, threads would take the recogniser's.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
