import { listGaps } from '../../operations/list-gaps.js';
import { type CommandContext, withStore } from '../command.js';
import { renderGaps } from '../render/gaps.js';

/** What a unit was given in all plans held, and what its own plans answer. */
export async function runGaps(context: CommandContext, unit: string): Promise<void> {
  const { screen, json } = context;
  const report = await withStore(context, 'read', (store) => listGaps(store, unit));
  if (json) screen.json(report);
  else screen.result(renderGaps(report, context));
}
