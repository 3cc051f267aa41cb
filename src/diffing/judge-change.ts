import type { DiffChange, FieldChange } from '../model/diff.js';
import type { Deadline, Link, Target, Task } from '../model/records.js';
import { fold } from '../vietnamese/fold.js';
import { parseNumber } from '../vietnamese/numerals.js';

/** A change and whether it asks for less; null where that cannot be told. */
export interface JudgedChange {
  readonly change: DiffChange;
  readonly weaker: boolean | null;
}

/** Words of indicators that are to fall: a lower figure of theirs is no weaker one. */
const fallingWords =
  'giảm|nghèo|thất nghiệp|tử vong|tai nạn|tội phạm|quá hạn|trễ hạn|chậm|suy dinh dưỡng|tảo hôn|sinh con thứ ba|vi phạm|thời gian (?:giải quyết|xử lý|chờ)';
const FALLING = new RegExp(`(?<!\\p{L})(?:${fallingWords})(?!\\p{L})`, 'iu');
const FALLING_UNMARKED = new RegExp(`\\b(?:${fold(fallingWords)})\\b`);
/** "giám sát" and "chăm sóc" are told from "giảm" and "chậm" by their marks, where the name has any. */
const isFalling = (name: string): boolean => {
  const lower = name.normalize('NFC').toLowerCase();
  return FALLING.test(lower) || (fold(name) === lower && FALLING_UNMARKED.test(lower));
};

/** All that happened to a target, from its parent's to its child's. */
export function judgeTarget(child: Target, parent: Target, relation: Link['relation']): JudgedChange[] {
  const judged: JudgedChange[] = [];
  const direction = directionOf(boundsOf(child), boundsOf(parent));
  if (direction !== 0) {
    const change = direction === null ? 'value-changed' : direction < 0 ? 'value-lowered' : 'value-raised';
    judged.push({ change, weaker: direction === null ? null : isWeaker(child, parent, direction) });
  } else if (relation === 'value-changed') judged.push({ change: 'value-changed', weaker: null });
  return judged;
}

type Bounds = readonly [low: number, high: number] | null;

const boundsOf = ({ value, min, max }: Target): Bounds =>
  value !== null ? [value, value] : min !== null && max !== null ? [min, max] : null;

/** -1 lower, 1 higher, 0 the same or not both printed, null where one end falls and the other rises. */
function directionOf(child: Bounds, parent: Bounds): -1 | 0 | 1 | null {
  if (child === null || parent === null) return 0;
  const [low, high] = [Math.sign(child[0] - parent[0]), Math.sign(child[1] - parent[1])];
  if (low === 0 && high === 0) return 0;
  if (low <= 0 && high <= 0) return -1;
  return low >= 0 && high >= 0 ? 1 : null;
}

function isWeaker(child: Target, parent: Target, direction: -1 | 1): boolean | null {
  const sides = [child.comparator, parent.comparator];
  if (sides.every((sign) => sign?.startsWith('<'))) return direction > 0;
  if (sides.some((sign) => sign?.startsWith('<')) || isFalling(parent.name)) return null;
  return direction < 0;
}

/** All that happened to a task, from its parent's to its child's. */
export function judgeTask(child: Task, parent: Task, relation: Link['relation']): JudgedChange[] {
  const judged: JudgedChange[] = [];
  const deadline = judgeDeadline(child.deadline, parent.deadline);
  if (deadline) judged.push(deadline);
  if (relation === 'value-changed') {
    const [figure, above] = [mainFigure(child.kpi), mainFigure(parent.kpi)];
    const direction = figure === null || above === null ? 0 : Math.sign(figure - above);
    judged.push(
      direction === 0
        ? { change: 'value-changed', weaker: null }
        : { change: direction < 0 ? 'value-lowered' : 'value-raised', weaker: direction < 0 },
    );
  }
  return judged;
}

const PERCENT = /(\d+(?:[.,]\d+)*)\s?%/g;
/** The percentage of a KPI; null where there is none, or more than one. */
const mainFigure = (kpi: string | null): number | null => {
  const figures = [...(kpi ?? '').matchAll(PERCENT)];
  return figures.length === 1 ? parseNumber(figures[0]![1]!) : null;
};

/** A deadline against the one above: by their last days, else by kind; null where they say the same. */
function judgeDeadline(child: Deadline | null, parent: Deadline | null): JudgedChange | null {
  if (parent === null || child === null)
    return parent === child ? null : { change: 'deadline-changed', weaker: null };
  if (child.end !== null && parent.end !== null) {
    if (child.end === parent.end) return null;
    const later = child.end > parent.end;
    return { change: later ? 'deadline-later' : 'deadline-sooner', weaker: later };
  }
  if (child.kind === parent.kind && (child.kind !== 'other' || fold(child.raw) === fold(parent.raw)))
    return null;
  // "Theo hướng dẫn của tỉnh" in place of a day leaves it open.
  return { change: 'deadline-changed', weaker: parent.end !== null && child.kind === 'other' ? true : null };
}

/** What the wording says, once figures and days have been judged. */
export function judgeWording(relation: Link['relation'], changes: readonly FieldChange[]): JudgedChange {
  const fields = new Set(changes.map(({ field }) => field));
  if (relation === 'unit-changed') return { change: 'unit-changed', weaker: null };
  if (relation === 'narrowed') return { change: 'narrowed', weaker: true };
  if (relation === 'reworded' || fields.has('name') || fields.has('parentTitle'))
    return { change: 'reworded', weaker: null };
  return { change: 'kept', weaker: false };
}
