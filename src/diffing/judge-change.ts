import type { DiffChange, FieldChange } from '../model/diff.js';
import type { Deadline, Link, Target, Task } from '../model/records.js';
import { fold } from '../vietnamese/fold.js';
import { parseNumber } from '../vietnamese/numerals.js';
import { type Bounds, inOneMeasure } from './measures.js';

/** A change and whether it asks for less; null where that cannot be told. */
export interface JudgedChange {
  readonly change: DiffChange;
  readonly weaker: boolean | null;
}

/** What is to become less, where it is what the indicator counts: "tỷ lệ hộ nghèo", "số vụ tai nạn giao thông". */
const LESS_IS_BETTER =
  /^(?:tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ số|số vụ|số ca|số người|số hộ|số lượng|số|mức|chỉ số)?\s*(?:(?:các )?vụ |ca |người |hộ |hồ sơ |trẻ (?:em )?(?:dưới \d+ tuổi )?(?:bị )?)*(?:nghèo|cận nghèo|nghèo đa chiều|thất nghiệp|tử vong|chết|tai nạn|tội phạm|vi phạm|quá hạn|trễ hạn|chậm|suy dinh dưỡng|tảo hôn|sinh con thứ ba|mất cân bằng giới tính|thất thoát|hao hụt|thời gian (?:giải quyết|xử lý|chờ))(?![\p{L}])(?! (?:được|có|tham gia|sử dụng|thoát))/iu;
/** A figure that says by how much something is cut: more of it is more. */
const REDUCTION = /^(?:tỷ lệ |tỉ lệ |mức )?(?:giảm|rút ngắn|cắt giảm|tiết kiệm|kéo giảm)(?![\p{L}])/iu;

/** Of a name that has lost its marks it cannot be told: "cham" may be chậm and chăm. */
const FALLING_UNMARKED =
  /\b(?:giam|ngheo|that nghiep|tu vong|tai nan|toi pham|vi pham|qua han|tre han|cham|suy dinh duong|tao hon|thoi gian)\b/;
const hasNoMarks = (name: string): boolean => fold(name) === name.toLowerCase();

/** Whether a lower figure asks for less (1), for more (-1), or cannot be told (0). */
function senseOf(child: Target, parent: Target): -1 | 0 | 1 {
  const signs = [child.comparator, parent.comparator];
  if (signs.every((sign) => sign?.startsWith('<'))) return -1;
  if (signs.some((sign) => sign?.startsWith('<'))) return 0;
  if (signs.every((sign) => sign?.startsWith('>'))) return 1;
  const name = parent.name.normalize('NFC').trim();
  if (REDUCTION.test(name) || [child, parent].every(({ raw }) => REDUCTION.test(raw?.trim() ?? ''))) return 1;
  if (LESS_IS_BETTER.test(name)) return -1;
  return hasNoMarks(name) && FALLING_UNMARKED.test(fold(name)) ? 0 : 1;
}

/** All that happened to a target, from its parent's to its child's. */
export function judgeTarget(child: Target, parent: Target, relation: Link['relation']): JudgedChange[] {
  const figures = inOneMeasure(child, parent);
  const direction = figures === null ? 0 : directionOf(...figures);
  if (direction === 0) return relation === 'value-changed' ? [{ change: 'value-changed', weaker: null }] : [];
  if (direction === null) return [{ change: 'value-changed', weaker: null }];
  const sense = senseOf(child, parent);
  const change = direction < 0 ? 'value-lowered' : 'value-raised';
  return [{ change, weaker: sense === 0 ? null : direction * sense < 0 }];
}

/** -1 lower, 1 higher, 0 the same, null where one end falls and the other rises. */
function directionOf(child: Bounds, parent: Bounds): -1 | 0 | 1 | null {
  const [low, high] = [Math.sign(child[0] - parent[0]), Math.sign(child[1] - parent[1])];
  if (low === 0 && high === 0) return 0;
  if (low <= 0 && high <= 0) return -1;
  return low >= 0 && high >= 0 ? 1 : null;
}

/** All that happened to a task, from its parent's to its child's. */
export function judgeTask(
  child: Task,
  parent: Task,
  { relation, changes }: Pick<Link, 'relation' | 'changes'>,
): JudgedChange[] {
  const judged: JudgedChange[] = [];
  const deadline = judgeDeadline(child.deadline, parent.deadline);
  if (deadline) judged.push(deadline);
  if (relation === 'value-changed') {
    const quantity = changes.find(({ field }) => field === 'quantity');
    const [figure, above] = quantity
      ? [parseNumber(quantity.child ?? ''), parseNumber(quantity.parent ?? '')]
      : [mainFigure(child.kpi), mainFigure(parent.kpi)];
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
