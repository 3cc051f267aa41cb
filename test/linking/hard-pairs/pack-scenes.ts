import type { Random } from '../../../src/training/random.js';
import { fold } from '../../../src/vietnamese/fold.js';
import { type ChildLevel, type Scene, type SceneRow, wordsOf } from './scene.js';

/** Rows a plan has room for, drawn between these: the parents of the field have 15 to 60 rows, their children 8 to 40. */
const CHILDREN = { fewest: 12, most: 38 };
const MORE_PARENTS = 20;
const FEWEST_PARENTS = 15;
/**
 * Two scenes stand in one plan only where no row of the one could be taken for a row of the other, as a share of
 * syllables in common: what is right of a scene must stay right beside the others.
 */
const ALIKE = { ofBoth: 0.4, ofShorter: 0.7 };
const LEVELS: readonly ChildLevel[] = ['commune', 'department', 'draft'];

export interface PackedPlan {
  readonly level: ChildLevel;
  readonly scenes: Scene[];
  /** Rows of the parent alone. */
  readonly fillers: SceneRow[];
}

interface OpenPlan {
  readonly level: ChildLevel;
  readonly room: number;
  readonly scenes: Scene[];
  readonly rows: SceneRow[];
  parents: number;
  children: number;
}

const syllables = new Map<string, ReadonlySet<string>>();
function syllablesOf(row: SceneRow): ReadonlySet<string> {
  const words = wordsOf(row);
  const known = syllables.get(words);
  if (known) return known;
  const found = new Set(
    fold(words)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== ''),
  );
  syllables.set(words, found);
  return found;
}

function alike(a: SceneRow, b: SceneRow): boolean {
  if (a.kind !== b.kind) return false;
  const [one, other] = [syllablesOf(a), syllablesOf(b)];
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  const shorter = Math.min(one.size, other.size);
  return shared / (one.size + other.size - shared) > ALIKE.ofBoth || shared / shorter > ALIKE.ofShorter;
}

const rowsOf = (scene: Scene): SceneRow[] => [...scene.parents, ...scene.children.map(({ row }) => row)];
const clash = (rows: readonly SceneRow[], others: readonly SceneRow[]): boolean =>
  rows.some((row) => others.some((other) => alike(row, other)));

const shuffled = <T>(items: readonly T[], random: Random): T[] =>
  items
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

/** Puts every scene into the first plan of its level that has room and no row like its own. */
export function packScenes(
  scenes: readonly Scene[],
  fillers: readonly SceneRow[],
  random: Random,
): PackedPlan[] {
  const plans: OpenPlan[] = [];
  for (const scene of shuffled(scenes, random)) {
    const rows = rowsOf(scene);
    const fits = plans.find(
      (plan) =>
        (scene.level === null || scene.level === plan.level) &&
        plan.parents + scene.parents.length <= plan.room + MORE_PARENTS &&
        plan.children + scene.children.length <= plan.room &&
        !clash(rows, plan.rows),
    );
    const level = scene.level ?? LEVELS[plans.length % LEVELS.length]!;
    const room = random.whole(CHILDREN.fewest, CHILDREN.most);
    const plan = fits ?? { level, room, scenes: [], rows: [], parents: 0, children: 0 };
    if (!fits) plans.push(plan);
    plan.scenes.push(scene);
    plan.rows.push(...rows);
    plan.parents += scene.parents.length;
    plan.children += scene.children.length;
  }
  return plans.map(({ level, scenes: own, rows, parents, children }) => {
    const wanted = Math.max(FEWEST_PARENTS, children + random.whole(4, 14)) - parents;
    const added: SceneRow[] = [];
    for (const filler of shuffled(fillers, random)) {
      if (added.length >= wanted) break;
      if (!clash([filler], [...rows, ...added])) added.push(filler);
    }
    return { level, scenes: own, fillers: added };
  });
}
