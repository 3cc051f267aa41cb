import type { CommandContext } from '../command.js';

/** How every command calls a document: by its number, or by saying that it has none. */
export const documentName = (
  { number }: { readonly number: string | null },
  { messages }: Pick<CommandContext, 'messages'>,
): string => number ?? messages.documents.noNumber;
