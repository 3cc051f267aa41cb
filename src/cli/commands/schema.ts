import { exportJsonSchema } from '../../exporters/json-schema.js';
import type { CommandContext } from '../command.js';

/** Prints the JSON Schema of the export; it is JSON with or without --json. */
export async function runSchema(context: CommandContext): Promise<void> {
  context.screen.json(exportJsonSchema());
}
