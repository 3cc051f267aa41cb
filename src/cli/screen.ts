import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { jsonText } from '../exporters/json-text.js';
import { printable } from './render/emphasis.js';

/** Where a command prints: results on standard output and nothing else there, messages on standard error. */
export interface Screen {
  /** Columns that a table may take. */
  readonly width: number;
  readonly stderr: NodeJS.WriteStream;
  /** All that is handed in on standard input. */
  input(): Promise<Uint8Array>;
  /** Lines of a result; controls are stripped, and words marked strong are bold on a terminal. */
  result(text: string): void;
  /** A result as JSON. */
  json(value: unknown): void;
  /** Chunks as they are, at the pace at which they are read; for exports, whose text cannot steer a terminal. */
  stream(chunks: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** Lines for a person, beside the results. */
  message(text: string): void;
}

/** Where the output is no terminal: wide enough for a table of tasks, narrow enough for a page. */
const unknownWidth = 100;
/** Longer lines are hard to read, narrower tables hold nothing. */
const widest = 140;
const narrowest = 60;

/** The screen of this process. Who stops listening ("kehoach list | head") ends the run quietly. */
export function processScreen(): Screen {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  const emphasis = stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    width: Math.max(narrowest, Math.min(widest, stdout.columns || unknownWidth)),
    stderr,
    input: () => buffer(process.stdin),
    result: (text) => void stdout.write(`${printable(text, emphasis)}\n`),
    json: (value) => void stdout.write(`${jsonText(value, 2)}\n`),
    stream: async (chunks) => {
      for await (const chunk of chunks) if (!stdout.write(chunk)) await once(stdout, 'drain');
    },
    message: (text) => void stderr.write(`${printable(text, false)}\n`),
  };
}
