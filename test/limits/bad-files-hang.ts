import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ReadingPool } from '../../src/operations/isolation/reading-pool.js';
import { defaultLimits } from '../../src/settings.js';

/** Reads a file that hangs its reader; whoever starts this kills it meanwhile. */
const file = process.argv[2]!;
const pool = new ReadingPool({
  workers: 1,
  limits: defaultLimits,
  engine: 'none',
  recognitionFingerprint: () => 'nobody',
});
const sourceId = createHash('sha256').update(readFileSync(file)).digest('hex');
await pool.read({ sourceId, path: file, file, reader: 'pdf' });
