import type { ExtractedDocument } from '../model/extracted-document.js';
import type { DocumentRecord } from '../model/records.js';

type Hash = (...parts: readonly (string | number | null)[]) => string;

/** Numbers rows that would have the same key, in document order. */
function counter(): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count;
  };
}

/** Gives rows their ids: made of kind, group, ordinals and occurrence within the document `hash` stands for. */
export function identified(
  document: ExtractedDocument,
  hash: Hash,
): Pick<DocumentRecord, 'targets' | 'generalTasks' | 'tasks'> {
  const occurrence = counter();
  const idOf = (kind: string, ...parts: readonly (string | number | null)[]): string =>
    hash(kind, ...parts, occurrence([kind, ...parts].join('\u0000')));
  const generalTasks = document.generalTasks.map((task) => ({
    id: idOf('general-task', task.group, task.ordinal),
    ...task,
  }));
  return {
    targets: document.targets.map((target) => ({
      id: idOf('target', target.group, target.ordinal, target.targetYear),
      ...target,
    })),
    generalTasks,
    tasks: document.tasks.map(({ parent, ...task }) => ({
      id: idOf('task', task.origin, task.group, task.ordinal, task.subOrdinal),
      ...task,
      parentId: parent === null ? null : (generalTasks[parent]?.id ?? null),
    })),
  };
}
