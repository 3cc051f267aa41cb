import { z } from 'zod';
import { exportFileSchema } from '../model/records.js';

/**
 * JSON Schema (2020-12) of `--format json`, made from the zod schemas that type the code. It does not forbid keys
 * it does not know: later versions may add some under the same format name.
 */
export function exportJsonSchema(): Record<string, unknown> {
  const { $schema, ...body } = z.toJSONSchema(exportFileSchema, { io: 'input' });
  return {
    $schema,
    title: 'kehoach/1',
    description: 'Vietnamese official plans as data: the export of kehoach.',
    ...body,
  };
}
