import type { Box, Source } from '../model/source.js';

/** A place in a file as the columns `page`, `first_line`, `last_line` and `box`, aliased. */
export interface PlaceColumns {
  readonly page: number | null;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
  readonly box: string | null;
}

export const PLACE_COLUMNS = 'page, first_line AS firstLine, last_line AS lastLine, box';

const NOWHERE: PlaceColumns = { page: null, firstLine: null, lastLine: null, box: null };

export function placeColumns(source: Source | null): PlaceColumns {
  if (source === null) return NOWHERE;
  return {
    page: source.page,
    firstLine: source.lines?.[0] ?? null,
    lastLine: source.lines?.[1] ?? null,
    box: source.bbox && JSON.stringify(source.bbox),
  };
}

export function placeOf({ page, firstLine, lastLine, box }: PlaceColumns): Source {
  return {
    page,
    lines: firstLine === null || lastLine === null ? null : [firstLine, lastLine],
    bbox: box === null ? null : (JSON.parse(box) as Box),
  };
}

const NONE = '[]';

/** All places of a value as JSON, keys always in the same order. */
export const placesToJson = (sources: readonly Source[]): string =>
  sources.length === 0
    ? NONE
    : JSON.stringify(sources.map(({ page, lines, bbox }) => ({ page, lines, bbox })));

export const placesFromJson = (json: string): Source[] =>
  json === NONE ? [] : (JSON.parse(json) as Source[]);
