import { NoisyChannelRepairer } from './noisy-channel-repairer.js';
import type { Repairer } from './repairer.js';
import { TrainedModels } from './trained-models.js';

let loaded: Repairer | null = null;

/** The repairer with the trained data that ships; the data is read when the first garbled line is met. */
export function loadRepairer(): Repairer {
  loaded ??= new NoisyChannelRepairer(new TrainedModels(new URL('./data/', import.meta.url)));
  return loaded;
}
