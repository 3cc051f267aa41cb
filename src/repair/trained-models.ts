import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unpackChannel } from './channel/channel-file.js';
import { RecognizerSureness, type SurenessFigures } from './channel/recognizer-sureness.js';
import type { ChannelCounts } from './channel/segment-channel.js';
import { LanguageModel } from './language/language-model.js';

export type LearnedChannel = 'wrong-language' | 'tone-errors';

/** What training left in a folder; files are read when first asked for. */
export class TrainedModels {
  private model: LanguageModel | null = null;
  private recognizer: RecognizerSureness | null = null;
  private readonly bytes = new Map<string, Buffer>();

  constructor(private readonly folder: URL) {}

  private read(name: string): Buffer {
    const known = this.bytes.get(name);
    if (known) return known;
    const bytes = readFileSync(new URL(name, this.folder));
    this.bytes.set(name, bytes);
    return bytes;
  }

  language(): LanguageModel {
    this.model ??= LanguageModel.fromBytes(this.read('language.bin'));
    return this.model;
  }

  channel(kind: LearnedChannel): ChannelCounts {
    return unpackChannel(this.read(`${kind}.channel.gz`));
  }

  sureness(): RecognizerSureness {
    this.recognizer ??= new RecognizerSureness(
      JSON.parse(this.read('sureness.json').toString('utf8')) as SurenessFigures,
    );
    return this.recognizer;
  }

  /** sha256 over all files, in hex. */
  hash(): string {
    const hash = createHash('sha256');
    for (const name of [
      'language.bin',
      'wrong-language.channel.gz',
      'tone-errors.channel.gz',
      'sureness.json',
    ])
      hash.update(this.read(name));
    return hash.digest('hex');
  }
}
