import type { Database } from 'better-sqlite3';
import type { DeadlineKind, GeneralTask, Task } from '../model/records.js';
import {
  PLACE_COLUMNS,
  type PlaceColumns,
  placeColumns,
  placeOf,
  placesFromJson,
  placesToJson,
} from './place-columns.js';
import { type DocumentRange, type ResolveUnit, RowPartsRepository } from './row-parts.repository.js';

type TaskRow = PlaceColumns &
  Omit<Task, 'source' | 'sources' | 'leadUnits' | 'coordinatingUnits' | 'extra' | 'fields' | 'deadline'> & {
    readonly key: number;
    readonly sources: string;
    readonly deadlineRaw: string | null;
    readonly deadlineKind: DeadlineKind | null;
    readonly deadlineStart: string | null;
    readonly deadlineEnd: string | null;
  };

export class TaskRepository {
  private readonly insert;
  private readonly select;
  private readonly insertGeneral;
  private readonly selectGeneral;
  private readonly parts: RowPartsRepository;

  constructor(database: Database) {
    this.parts = new RowPartsRepository(database, 'task');
    this.insertGeneral = database.prepare(`
      INSERT INTO general_task (id, document_key, position, group_ordinal, ordinal, title)
      VALUES (:id, :documentKey, :position, :group, :ordinal, :title)`);
    this.selectGeneral = database.prepare<{ documentKey: number }, GeneralTask>(`
      SELECT id, group_ordinal AS "group", ordinal, title
      FROM general_task WHERE document_key = :documentKey ORDER BY position`);
    this.insert = database.prepare(`
      INSERT INTO task (id, document_key, position, origin, group_ordinal, group_title, ordinal, sub_ordinal,
        general_task_key, parent_title, title, output, kpi, deadline_raw, deadline_kind, deadline_start, deadline_end,
        result, page, first_line, last_line, box, sources, confidence)
      VALUES (:id, :documentKey, :position, :origin, :group, :groupTitle, :ordinal, :subOrdinal,
        :generalTaskKey, :parentTitle, :title, :output, :kpi, :deadlineRaw, :deadlineKind, :deadlineStart, :deadlineEnd,
        :result, :page, :firstLine, :lastLine, :box, :places, :confidence)`);
    this.select = database.prepare<DocumentRange, TaskRow>(`
      SELECT task.key, task.id, task.origin, task.group_ordinal AS "group", task.group_title AS groupTitle,
        task.ordinal, task.sub_ordinal AS subOrdinal, general_task.id AS parentId, task.parent_title AS parentTitle,
        task.title, task.output, task.kpi, task.deadline_raw AS deadlineRaw, task.deadline_kind AS deadlineKind,
        task.deadline_start AS deadlineStart, task.deadline_end AS deadlineEnd, task.result,
        ${PLACE_COLUMNS}, task.sources, task.confidence
      FROM task
      LEFT JOIN general_task ON general_task.key = task.general_task_key
      WHERE task.document_key = :documentKey AND task.position BETWEEN :first AND :last
      ORDER BY task.position`);
  }

  /** The keys of a document's general tasks by their ids. */
  saveGeneral(documentKey: number, generalTasks: readonly GeneralTask[]): Map<string, number> {
    return new Map(
      generalTasks.map((task, position) => {
        const { lastInsertRowid } = this.insertGeneral.run({ ...task, documentKey, position });
        return [task.id, Number(lastInsertRowid)];
      }),
    );
  }

  /**
   * The key that other tables know the row by.
   * @throws RangeError where the task's parent is not among the document's general tasks
   */
  save(
    documentKey: number,
    position: number,
    task: Task,
    general: ReadonlyMap<string, number>,
    resolve: ResolveUnit,
  ): number {
    const generalTaskKey = task.parentId === null ? null : general.get(task.parentId);
    if (generalTaskKey === undefined)
      throw new RangeError(`Task ${task.id} belongs to ${task.parentId}, which the document does not have.`);
    const { page, firstLine, lastLine, box } = placeColumns(task.source);
    const { lastInsertRowid } = this.insert.run({
      id: task.id,
      documentKey,
      position,
      origin: task.origin,
      group: task.group,
      groupTitle: task.groupTitle,
      ordinal: task.ordinal,
      subOrdinal: task.subOrdinal,
      generalTaskKey,
      parentTitle: task.parentTitle,
      title: task.title,
      output: task.output,
      kpi: task.kpi,
      deadlineRaw: task.deadline?.raw ?? null,
      deadlineKind: task.deadline?.kind ?? null,
      deadlineStart: task.deadline?.start ?? null,
      deadlineEnd: task.deadline?.end ?? null,
      result: task.result,
      page,
      firstLine,
      lastLine,
      box,
      places: placesToJson(task.sources),
      confidence: task.confidence,
    });
    const key = Number(lastInsertRowid);
    this.parts.save(key, task, resolve);
    return key;
  }

  loadGeneral(documentKey: number): GeneralTask[] {
    return this.selectGeneral.all({ documentKey });
  }

  load(range: DocumentRange): { key: number; task: Task }[] {
    const partsOf = this.parts.load(range);
    return this.select.all(range).map((row) => {
      const { leadUnits, coordinatingUnits, extra } = partsOf(row.key);
      const task = {
        id: row.id,
        origin: row.origin,
        group: row.group,
        groupTitle: row.groupTitle,
        ordinal: row.ordinal,
        subOrdinal: row.subOrdinal,
        parentId: row.parentId,
        parentTitle: row.parentTitle,
        title: row.title,
        output: row.output,
        kpi: row.kpi,
        leadUnits,
        coordinatingUnits,
        deadline: deadlineOf(row),
        result: row.result,
        extra,
        source: placeOf(row),
        sources: placesFromJson(row.sources),
        confidence: row.confidence,
      };
      return { key: row.key, task };
    });
  }
}

const deadlineOf = (row: TaskRow): Task['deadline'] =>
  row.deadlineRaw === null || row.deadlineKind === null
    ? null
    : { raw: row.deadlineRaw, kind: row.deadlineKind, start: row.deadlineStart, end: row.deadlineEnd };
