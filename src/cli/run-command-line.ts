import { availableParallelism } from 'node:os';
import type { CommanderError } from 'commander';
import { type ExitCode, exitCodes, UsageError } from '../errors.js';
import { isLanguage, type Language, readSettings } from '../settings.js';
import { showFailure } from './failures.js';
import type { Messages } from './messages/en.js';
import { buildProgram } from './program.js';
import type { Screen } from './screen.js';

/** The value of an option before the options are parsed: messages about wrong options need their language already. */
function optionIn(args: readonly string[], name: string): string | undefined {
  const end = args.indexOf('--');
  const options = end >= 0 ? args.slice(0, end) : args;
  const at = options.indexOf(name);
  if (at >= 0) return options[at + 1] ?? '';
  return options.find((option) => option.startsWith(`${name}=`))?.slice(name.length + 1);
}

const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'vi' ? (await import('./messages/vi.js')).vi : (await import('./messages/en.js')).en;

/** The machine a command line runs on; tests hand in a folder and a screen of their own. */
export interface Surroundings {
  readonly screen: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/** Runs one command line and says how it ended; never throws, and leaves exiting to the caller. */
export async function runCommandLine(
  args: readonly string[],
  { screen, env, folder }: Surroundings,
): Promise<ExitCode> {
  const systemLocale = () => Intl.DateTimeFormat().resolvedOptions().locale;
  const machine = readSettings({ env, folder, systemLocale, cores: availableParallelism() });
  const asked = optionIn(args, '--lang');
  const language = asked !== undefined && isLanguage(asked) ? asked : machine.language;
  const messages = await loadMessages(language);
  const json = optionIn(args, '--json') !== undefined;
  try {
    if (asked !== undefined && !isLanguage(asked))
      throw new UsageError('unknown-language', messages.errors.unknownLanguage(asked));
    let exitCode: ExitCode = exitCodes.ok;
    const program = buildProgram({
      settings: { ...machine, language },
      messages,
      screen,
      finish: (code) => {
        exitCode = code;
      },
    });
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!isCommanderError(error)) return showFailure(error, { screen, messages, json });
    if (error.exitCode === 0) return exitCodes.ok; // help or version was shown
    if (error.code === 'commander.help') return exitCodes.usage; // no command: its help went to standard error
    const usage = new UsageError(
      error.code.replace('commander.', '').replace(/[A-Z]/g, hyphenated),
      saidBy(error),
    );
    const code = showFailure(usage, { screen, messages, json });
    screen.message(messages.errors.usageHint);
    return code;
  }
}

const isCommanderError = (error: unknown): error is CommanderError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
const hyphenated = (letter: string): string => `-${letter.toLowerCase()}`;
const saidBy = (error: CommanderError): string => error.message.replace(/^error: /, '');
