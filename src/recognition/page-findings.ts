import type { ReportedFinding } from '../model/finding.js';
import type { Box } from '../model/source.js';

/** A mark this small is a red word or a stain; a seal of 36 mm covers 0.5 % of a page of A4 with its ink. */
const leastSeal = 0.0005;
/** Noise from which words get lost (measured at sigma 45 and more on the picture as scanned). */
const muchNoise = 40;

const finding = (
  severity: ReportedFinding['severity'],
  code: string,
  message: string,
  bbox: Box | null = null,
): ReportedFinding => ({ severity, code, message, source: { page: null, lines: null, bbox } });

/** What whoever uses the data should know of how the page was read. */
export function pageFindings(seen: {
  readonly skewDegrees: number;
  readonly sealShare: number;
  readonly noise: number;
  /** In points, on the page as scanned. */
  readonly lost: readonly Box[];
}): ReportedFinding[] {
  const findings: ReportedFinding[] = [];
  if (seen.sealShare >= leastSeal)
    findings.push(
      finding(
        'info',
        'seal-masked',
        'A red seal was taken off the page before it was read; text under it may be worse.',
      ),
    );
  if (seen.skewDegrees !== 0)
    findings.push(
      finding(
        'info',
        'page-deskewed',
        `The page lay ${seen.skewDegrees.toFixed(1)}° askew and was straightened.`,
      ),
    );
  if (seen.noise >= muchNoise)
    findings.push(
      finding(
        'warning',
        'page-noisy',
        'The scan is very noisy; words may be wrong. A better scan would be read better.',
      ),
    );
  for (const box of seen.lost)
    findings.push(
      finding(
        'warning',
        'lines-lost',
        'Something like a line of text stands here of which no word could be read; look at the page.',
        box,
      ),
    );
  return findings;
}

const turns = { 1: 'a quarter clockwise', 2: 'upside down', 3: 'a quarter anticlockwise' } as const;

/** `quarters` is how far the page was turned, clockwise, to be read. */
export const turnedFinding = (quarters: 1 | 2 | 3): ReportedFinding =>
  finding(
    'info',
    'page-turned',
    `The page was turned (${turns[quarters]}) to be read; places on it are those of the turned page.`,
  );
