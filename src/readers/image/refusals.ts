import { UnreadableFileError } from '../../errors.js';

const million = (pixels: number): number => Math.round(pixels / 1e6);

export const emptyPicture = (path: string): UnreadableFileError =>
  new UnreadableFileError('empty-file', `${path} is empty. What to do: get the file again.`);

export const noPicture = (path: string): UnreadableFileError =>
  new UnreadableFileError(
    'type-not-supported',
    `${path} is no picture in JPEG, PNG, TIFF, WebP or GIF, whatever its name says. What to do: give the file the name of what it is, or save it as one of these.`,
  );

export const brokenPicture = (path: string, cause?: unknown): UnreadableFileError =>
  new UnreadableFileError(
    'broken-file',
    `${path} is damaged or cut short. What to do: get the file again, or scan the page anew.`,
    { cause },
  );

export const tooManyPages = (path: string, limit: number): UnreadableFileError =>
  new UnreadableFileError(
    'too-many-pages',
    `${path} has more than ${limit} pages, which is the most that is read. What to do: split the file, or raise the limit with --max-pages.`,
  );

export const tooManyPixels = (
  path: string,
  page: number,
  pixels: number,
  limit: number,
): UnreadableFileError =>
  new UnreadableFileError(
    'too-many-pixels',
    `${path}: page ${page} has ${million(pixels)} million pixels; pictures of at most ${million(limit)} million are read. What to do: scan at 300 dots an inch, or raise the limit with --max-pixels.`,
  );

export const pageNotRendered = (path: string, page: number, cause: unknown): UnreadableFileError =>
  new UnreadableFileError(
    'page-not-rendered',
    `${path}: page ${page} cannot be decoded (${cause instanceof Error ? cause.message.trim() : cause}). What to do: get the file again, or scan the page anew.`,
    { cause },
  );
