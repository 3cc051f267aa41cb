import { gunzipSync, gzipSync } from 'node:zlib';
import type { ChannelCounts } from './segment-channel.js';

/**
 * A channel as a file: gzip of lines of tab-separated values, so that what was learned can be read by a person.
 * `s before letter seen count` a run of characters, `w printed seen count` a whole word, `t printed count` how often it
 * was met in all.
 */
export function packChannel(counts: ChannelCounts): Uint8Array {
  const lines = [
    ...counts.segments.map((row) => ['s', ...row].join('\t')),
    ...counts.words.map((row) => ['w', ...row].join('\t')),
    ...[...counts.totals].map((row) => ['t', ...row].join('\t')),
  ];
  return gzipSync(lines.join('\n'), { level: 9 });
}

export function unpackChannel(bytes: Uint8Array): ChannelCounts {
  const segments: [string, string, string, number][] = [];
  const words: [string, string, number][] = [];
  const totals = new Map<string, number>();
  for (const line of gunzipSync(bytes).toString('utf8').split('\n')) {
    const row = line.split('\t');
    if (row[0] === 's') segments.push([row[1]!, row[2]!, row[3]!, Number(row[4])]);
    else if (row[0] === 'w') words.push([row[1]!, row[2]!, Number(row[3])]);
    else if (row[0] === 't') totals.set(row[1]!, Number(row[2]));
  }
  return { segments, words, totals };
}
