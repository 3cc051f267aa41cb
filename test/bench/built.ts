import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A line of the report: what was measured, what came out, the bar it is held to or nothing. */
export type Figure = [what: string, figure: string, bar: string];

export const root = path.resolve(import.meta.dirname, '../..');
export const program = path.join(root, 'dist/src/cli/main.js');

/** The built modules, as users run them: tsx wraps every function to keep its name, which costs a third of the time. */
export const built = <Module>(file: string): Promise<Module> =>
  import(pathToFileURL(path.join(root, 'dist', file)).href);

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Whether a program to compare with is on this machine. */
export const isInstalled = (command: string, versionOption: string): boolean =>
  spawnSync(command, [versionOption]).status === 0;
