import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ChildLevel,
  type Expected,
  linked,
  noCounterpart,
  type RowRelation,
  type Scene,
  type SceneChild,
  type SceneRow,
  target,
} from './scene.js';

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const filled = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);

/** Lines of a bank file without remarks, cut into cells. */
export const readBank = (name: string): string[][] =>
  readFileSync(path.join(import.meta.dirname, 'bank', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '))
    .map(cells);

/** "[general >>] title | output | KPI | deadline" */
export function readTask(subject: string, [words = '', output, kpi, deadline]: readonly string[]): SceneRow {
  const [first = '', second] = words.split('>>').map((part) => part.trim());
  return {
    kind: 'task',
    subject,
    general: second === undefined ? null : first,
    title: second ?? first,
    output: filled(output),
    kpi: filled(kpi),
    deadline: filled(deadline),
  };
}

/** "name | unit | value | group title | year" */
function readTarget(subject: string, [name = '', unit, raw, groupTitle, year]: readonly string[]): SceneRow {
  return target(subject, name, filled(unit), filled(raw), {
    ...(filled(groupTitle) && { groupTitle: groupTitle! }),
    ...(filled(year) && { year: Number(year) }),
  });
}

const LINE = /^(?:([PT]\d+)|([CD]) (none|[PT\d,]+)(?: ([a-z|-]+))?):\s*(.+)$/;

/** Reads one block of a scene file; README.md says how they are written. */
function readBlock(className: string, lines: readonly string[], at: string): Scene {
  let subject = '';
  let level: ChildLevel | null = null;
  const parents = new Map<string, SceneRow>();
  const children: SceneChild[] = [];
  for (const line of lines) {
    if (line.startsWith('~')) subject = line.slice(1).trim();
    else if (line.startsWith('@')) level = line.slice(1).trim() as ChildLevel;
    else {
      const [, parent, child, of, relations, rest = ''] = LINE.exec(line) ?? [];
      if (rest === '') throw new Error(`${at}: cannot be read: ${line}`);
      const row = /^[PT]/.test(parent ?? '')
        ? (parent!.startsWith('P') ? readTarget : readTask)(subject, cells(rest))
        : (child === 'C' ? readTarget : readTask)(subject, cells(rest));
      if (parent) parents.set(parent, row);
      else children.push({ row, expected: readExpected(of!, relations, [...parents.keys()], at) });
    }
  }
  return { className, level, parents: [...parents.values()], children };
}

function readExpected(of: string, relations: string | undefined, parents: string[], at: string): Expected {
  if (of === 'none') return noCounterpart;
  const indexes = of.split(',').map((name) => parents.indexOf(name));
  if (indexes.includes(-1)) throw new Error(`${at}: no parent ${of}`);
  return linked(relations === undefined ? null : (relations.split('|') as RowRelation[]), ...indexes);
}

/** All scenes of a folder, in the order of its files. "# name" alone names the class of what follows. */
export function readScenes(folder: string): Scene[] {
  const at = path.join(import.meta.dirname, folder);
  return readdirSync(at)
    .sort()
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFile(readFileSync(path.join(at, file), 'utf8'), file));
}

function readFile(text: string, file: string): Scene[] {
  let className = '';
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const title = lines.find((line) => /^# [a-z-]+$/.test(line));
    if (title) className = title.slice(2);
    const rest = lines.filter((line) => !line.startsWith('#'));
    return rest.length === 0 ? [] : [readBlock(className, rest, file)];
  });
}
