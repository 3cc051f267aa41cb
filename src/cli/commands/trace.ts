import { traceItem } from '../../operations/trace-item.js';
import { type CommandContext, withStore } from '../command.js';
import { renderTrace } from '../render/trace.js';

/** A target or task up and down the chain of plans. */
export async function runTrace(context: CommandContext, item: string): Promise<void> {
  const { screen, json } = context;
  const trace = await withStore(context, 'read', (store) => traceItem(store, item));
  if (json) screen.json(trace);
  else screen.result(renderTrace(trace, context));
}
