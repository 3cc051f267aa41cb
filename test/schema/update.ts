import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportJsonSchema } from '../../src/exporters/json-schema.js';

/** Writes the JSON Schema that ships; `npm run schema` after a change of src/model/records.ts. */
const target = path.resolve(import.meta.dirname, '../../src/exporters/kehoach-1.schema.json');
writeFileSync(target, `${JSON.stringify(exportJsonSchema(), null, 2)}\n`);
