import { Worker } from 'node:worker_threads';

const watchMilliseconds = 250;

/** Plain JavaScript, since a thread started from source would load a compiler first. */
const watch = `
const { workerData: { parent, maxMemory, every } } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > maxMemory) process.kill(process.pid, 'SIGKILL');
}, every);
`;

/**
 * A thread that kills this process (SIGKILL) when it holds more than `maxMemory` bytes, or when the process that
 * started it is gone. It goes on where the main thread hangs, and where the other process is too busy to look.
 */
export function startWatchdog(maxMemory: number): void {
  new Worker(watch, {
    eval: true,
    execArgv: [],
    workerData: { parent: process.ppid, maxMemory, every: watchMilliseconds },
  }).unref();
}
