import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { printable } from '../../src/cli/render/emphasis.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import type { Screen } from '../../src/cli/screen.js';
import { jsonText } from '../../src/exporters/json-text.js';

const program = path.resolve(import.meta.dirname, '../../dist/src/cli/main.js');

/** The seeds, read-only; the plans that tests of the command line read. */
export const seeds = path.resolve(import.meta.dirname, '../../seeds');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built program, as a shell would; messages in English whatever the machine speaks. */
export function start(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  if (!existsSync(program)) throw new Error('Run "npm run build" first: these tests run the built program.');
  return spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', NO_COLOR: '', ...env },
    stdio: [input, 'pipe', 'pipe'],
  });
}

export function ended(child: ChildProcess): Promise<Ended> {
  const chunks: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
  child.stdout?.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8'),
      }),
    );
  });
}

/** Runs one command of the built program to its end; its store is out/kehoach.db in that folder. */
export const spawnKehoach = (folder: string, ...args: string[]): Promise<Ended> => ended(start(folder, args));

/** The same in this process, which is ten times as quick; what goes past the screen is not seen here. */
export async function kehoach(folder: string, ...args: string[]): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  const to = (stream: 'stdout' | 'stderr') => (text: string) => {
    printed[stream] += text;
  };
  const screen: Screen = {
    width: 100,
    stderr: { isTTY: false, write: to('stderr') } as never,
    input: () => Promise.reject(new Error('nothing is handed in on standard input here')),
    result: (text) => to('stdout')(`${printable(text, false)}\n`),
    json: (value) => to('stdout')(`${jsonText(value, 2)}\n`),
    stream: async (chunks) => {
      for await (const chunk of chunks) to('stdout')(String(chunk));
    },
    message: (text) => to('stderr')(`${printable(text, false)}\n`),
  };
  const code = await runCommandLine(args, { screen, folder, env: { LC_ALL: 'en_US.UTF-8' } });
  return { code, ...printed };
}

/** A small plan with one table of targets and one of tasks, every part of it in its ordinary form. */
export const smallPlan = (
  number: string,
  target = 'Tỷ lệ hồ sơ trực tuyến toàn trình',
): string => `ỦY BAN NHÂN DÂN
XÃ TÂN AN

Số: ${number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Tân An, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026 trên địa bàn xã Tân An

Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;

I. MỤC TIÊU

| STT | Chỉ tiêu | Đơn vị tính | Giá trị | Đơn vị chủ trì |
|---|---|---|---|---|
| 1 | ${target} | % | ≥ 80% | Văn phòng HĐND và UBND xã |
| 2 | Tỷ lệ dân số trưởng thành có tài khoản thanh toán | % | 90% | Phòng Kinh tế |

II. NHIỆM VỤ

| STT | Nhiệm vụ | Sản phẩm | Đơn vị chủ trì | Thời hạn hoàn thành |
|---|---|---|---|---|
| 1 | Ban hành kế hoạch tuyên truyền | Kế hoạch | Phòng Văn hóa - Xã hội | Quý I/2026 |

Trên đây là Kế hoạch chuyển đổi số năm 2026 của xã Tân An./.
`;
