import type { FileToSave } from '../../src/model/store.js';
import { file, reference, target, task, unit } from './sample-records.js';

export const ROWS = 20;

/** A plan that is whole when it has ROWS targets, ROWS tasks and one reference. */
export const plan = (name: string, index: number): FileToSave =>
  file(`${name}/${index}.txt`, `${name} ${index}`, {
    number: `${index}/KH-${name}`,
    targets: Array.from({ length: ROWS }, (_, at) => target(`${name}-${index}-target-${at}`)),
    tasks: Array.from({ length: ROWS }, (_, at) => task(`${name}-${index}-task-${at}`)),
    references: [reference('57-NQ/TW')],
    printedUnits: [unit('Văn phòng', 'office')],
    plainText: 'Xây dựng kế hoạch chuyển đổi số năm 2026 trên địa bàn xã. '.repeat(50),
  });
