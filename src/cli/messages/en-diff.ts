/** What the command that compares plans says; the changes themselves are told by the exporters' words. */
export const enDiff = {
  help: {
    diff: 'compare a plan with the plan above it, row by row',
    child: 'the lower plan (DOC)',
    parent: 'the plan above it (DOC); found where it is not given',
    format: 'text, json, html or xlsx (default: by the ending of --out, else text)',
    out: 'file to write (default: standard output)',
  },
  unknownFormat: (value: string): string => `A diff comes as text, json, html or xlsx, not as "${value}".`,
  needsFile: (format: string): string => `${format} needs --out FILE to be written to.`,
  written: (path: string): string => `The diff was written to ${path}.`,
  labels: { found: 'link', counts: 'counts', weaker: 'weaker' },
  weakerOf: (weaker: number, all: number, missing: number): string =>
    `${weaker} of ${all} items${missing > 0 ? ` (${missing} of them to lead but missing)` : ''}`,
  more: (count: number): string => `… and ${count} more (--format html, xlsx or json has them all)`,
  noDifference: 'No difference: every item was kept.',
  empty: 'The two plans have no items to compare.',
  match: (score: string): string => `match ${score}`,
  doubtful: 'check this',
  hint: 'Places: lower plan ↔ upper plan [ID]. "kehoach inspect ID" tells where each value was read; --format html shows the plans side by side.',
};
export type DiffMessages = typeof enDiff;
