const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes as people say them, in units of 1,024 as --max-bytes reads them: "52 B", "1.5 MB". */
export function formatBytes(bytes: number): string {
  const level = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1);
  const value = bytes / 1024 ** level;
  return `${level === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[level]}`;
}

export const formatConfidence = (confidence: number): string => confidence.toFixed(2);

/** "120" or "120–121"; empty where the format has no lines. */
export const formatLines = (lines: readonly [number, number] | null | undefined): string =>
  !lines ? '' : lines[0] === lines[1] ? String(lines[0]) : `${lines[0]}–${lines[1]}`;

/** How many findings, and how many of the worst sort beside it: "7 (2!)"; notes alone are only counted. */
export function formatFindings(
  findings: { readonly info: number; readonly warning: number; readonly error: number },
  words: { readonly error: string; readonly warning: string },
): string {
  const { info, warning, error } = findings;
  const worst = error > 0 ? `${error} ${words.error}` : warning > 0 ? `${warning}${words.warning}` : '';
  return `${info + warning + error}${worst && ` (${worst})`}`;
}
