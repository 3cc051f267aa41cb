import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '../model/store.js';
import type { Settings } from '../settings.js';
import type { Messages } from './messages/en.js';
import type { Screen } from './screen.js';

/** What every command is given. */
export interface CommandContext {
  readonly settings: Settings;
  readonly messages: Messages;
  readonly screen: Screen;
  /** --json: the result is one JSON value. */
  readonly json: boolean;
}

/** Names are kept composed, and some file systems decompose them: a file is there under either form. */
const fileExists = (folder: string) => (name: string) =>
  [name, name.normalize('NFD')].some((form) => existsSync(path.resolve(folder, form)));

/** The store as an absolute path: commands run in the folder of the settings, wherever the process is. */
export const storeFile = ({ folder, store }: Settings): string => path.resolve(folder, store);

/** Opens the store that the settings name; for reading it has to be there. */
export async function openConfiguredStore(settings: Settings, mode: 'read' | 'write'): Promise<Store> {
  const { openStore } = await import('../store/open-store.js');
  return openStore(storeFile(settings), {
    readonly: mode === 'read',
    fileExists: fileExists(settings.folder),
  });
}

/** Runs a command on the store and closes it, whatever happens. */
export async function withStore<Result>(
  context: CommandContext,
  mode: 'read' | 'write',
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openConfiguredStore(context.settings, mode);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
