#!/usr/bin/env node
import { runCommandLine } from './run-command-line.js';
import { processScreen } from './screen.js';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  screen: processScreen(),
  env: process.env,
  folder: process.cwd(),
});
