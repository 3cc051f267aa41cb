import { randomFrom } from '../../../src/training/random.js';
import { type HardPlan, layOut } from './decide.js';
import { contraryScenes, figureScenes, groupScenes, levelScenes, unitScenes } from './make-sibling-scenes.js';
import {
  bankTargets,
  milestoneScenes,
  orderScenes,
  scopeScenes,
  spellingScenes,
  validWordScenes,
  valueScenes,
} from './make-target-scenes.js';
import {
  bankTasks,
  deadlineScenes,
  kpiScenes,
  resolutionScenes,
  taskOrderScenes,
  taskScopeScenes,
  taskSpellingScenes,
  taskValidWordScenes,
  weakenedScenes,
} from './make-task-scenes.js';
import { packScenes } from './pack-scenes.js';
import { readScenes } from './read-scenes.js';
import type { Scene } from './scene.js';

/** All scenes that are packed together; the seed settles every draw. */
export function madeScenes(seed: string): Scene[] {
  const random = (name: string) => randomFrom(`${seed}.${name}`);
  return [
    ...readScenes('scenes'),
    ...levelScenes(),
    ...contraryScenes('opposite', 'opposites', random('opposite')),
    ...contraryScenes('near-words', 'near-words', random('near-words')),
    ...figureScenes(random('figure')),
    ...groupScenes(),
    ...unitScenes(random('unit')),
    ...spellingScenes(random('spelling')),
    ...taskSpellingScenes(random('task-spelling')),
    ...validWordScenes(random('valid-word')),
    ...taskValidWordScenes(random('task-valid-word')),
    ...scopeScenes(random('scope')),
    ...taskScopeScenes(random('task-scope')),
    ...valueScenes(random('value')),
    ...kpiScenes(random('kpi')),
    ...milestoneScenes(random('milestone')),
    ...deadlineScenes(),
    ...weakenedScenes(random('weakened')),
    ...resolutionScenes(),
    ...orderScenes(random('order')),
    ...taskOrderScenes(random('task-order')),
  ];
}

/** Every plan with its parent and its decisions; the same seed gives the same plans on every machine. */
export function hardPlans(seed: string): HardPlan[] {
  const fillers = [...bankTargets, ...bankTasks];
  const packed = packScenes(madeScenes(seed), fillers, randomFrom(`${seed}.pack`));
  const whole = readScenes('whole').map((scene) => ({
    level: scene.level!,
    scenes: [scene],
    fillers: [],
  }));
  return [
    ...packed.map((plan, index) => layOut(plan, `${seed}.plan-${index + 1}`)),
    ...whole.map((plan, index) => layOut(plan, `${seed}.whole-${index + 1}`)),
  ];
}
