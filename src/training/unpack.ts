import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Room for the largest corpus unpacked, in bytes: `xz -dc` of one is some 25 MB. */
const mostBytes = 1 << 30;

/** The bytes of a corpus file; *.xz needs the `xz` program. */
export const unpacked = (file: string): Buffer =>
  file.endsWith('.xz') ? execFileSync('xz', ['-dc', file], { maxBuffer: mostBytes }) : readFileSync(file);
