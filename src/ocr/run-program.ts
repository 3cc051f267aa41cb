import { spawn } from 'node:child_process';

export interface ProgramOutput {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program without a shell, with `input` on its standard input, and hands back all it printed.
 * Rejects where it cannot be started (`ENOENT`: it is not installed); an exit code other than 0 is an answer.
 */
export function runProgram(
  command: string,
  options: readonly string[],
  settings: {
    readonly input?: Uint8Array;
    readonly env?: Readonly<Record<string, string>>;
    readonly onStart?: (kill: () => void) => void;
  } = {},
): Promise<ProgramOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...options], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...settings.env },
    });
    settings.onStart?.(() => child.kill());
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
    child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
    child.on('error', reject);
    // A program that ends before it has read its input (a refused option) breaks the pipe; its exit code tells why.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error);
    });
    child.on('close', (exitCode) => {
      resolve({
        exitCode,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
    child.stdin.end(settings.input ?? new Uint8Array(0));
  });
}
