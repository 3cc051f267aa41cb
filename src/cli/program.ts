import { Command, Option } from 'commander';
import { type ExitCode, exitCodes, UsageError } from '../errors.js';
import { exporters } from '../exporters/index.js';
import { defaultMaxBytes, defaultMaxIsolatedBytes, ocrChoices, type Settings } from '../settings.js';
import type { CommandContext } from './command.js';
import type { CorrectOptions } from './commands/correct.js';
import type { RepairOptions } from './commands/repair.js';
import { drawingMessages } from './messages/drawing.js';
import type { Messages } from './messages/en.js';
import { byteSize, positiveInteger } from './option-values.js';
import { packageVersion } from './package-version.js';
import { addOrganizationsOption, addPlanCommands } from './plan-commands.js';
import { formatBytes } from './render/numbers.js';
import type { Screen } from './screen.js';

export interface ProgramParts {
  readonly settings: Settings;
  readonly messages: Messages;
  readonly screen: Screen;
  readonly finish: (code: ExitCode) => void;
}

interface GlobalOptions {
  readonly store: string;
  readonly json?: boolean;
}

interface IngestCommandOptions extends GlobalOptions, Pick<Settings, 'jobs' | 'maxBytes' | 'ocrEngine'> {
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly maxPages: number;
  readonly maxPixels: number;
  readonly maxUnpacked: number;
  readonly pageSeconds: number;
}

interface InspectOptions {
  readonly drawPage?: number;
  readonly out?: string;
}

const readingSettings = (options: IngestCommandOptions): Partial<Settings> => ({
  jobs: options.jobs,
  maxBytes: options.maxBytes,
  ocrEngine: options.ocrEngine,
  limits: {
    maxPages: options.maxPages,
    maxPixels: options.maxPixels,
    maxUnpackedBytes: options.maxUnpacked,
    secondsAPage: options.pageSeconds,
  },
});

/**
 * All commands with their options. A command's code is loaded when it runs and not before, so that "list" does not
 * pay for what "ingest" needs.
 */
export function buildProgram(parts: ProgramParts): Command {
  const { messages, finish } = parts;
  const { limits } = parts.settings;
  const { help } = messages;
  const drawing = drawingMessages[parts.settings.language];
  const program = withHouseStyle(new Command('kehoach'), parts)
    .description(help.description)
    .option('--store <file>', help.storeOption, parts.settings.store)
    .option('--lang <vi|en>', help.languageOption)
    .option('--json', help.jsonOption)
    .version(packageVersion(), '-V, --version', help.versionOption)
    .helpCommand('help [command]', help.helpCommand)
    .addHelpText('after', `\n${help.exitCodes}`);

  addOrganizationsOption(program, parts.settings);

  const command = (usage: string, description: string): Command =>
    withHouseStyle(program.command(usage), parts).description(description);
  const contextOf = (options: GlobalOptions, settings: Partial<Settings> = {}): CommandContext => ({
    settings: { ...parts.settings, store: options.store, ...settings },
    messages,
    screen: parts.screen,
    json: options.json ?? false,
  });

  command('ingest', help.ingest)
    .argument('<path...>', help.ingestPaths)
    .option('--force', help.forceOption)
    .option('--jobs <n>', help.jobsOption, positiveInteger(messages, '--jobs'), parts.settings.jobs)
    .addOption(
      new Option('--max-bytes <size>', help.maxBytesOption)
        .argParser(byteSize(messages))
        .default(
          parts.settings.maxBytes,
          help.maxBytesDefault(formatBytes(defaultMaxBytes), formatBytes(defaultMaxIsolatedBytes)),
        ),
    )
    .addOption(
      new Option('--ocr-engine <name>', help.ocrEngineOption)
        .choices([...ocrChoices])
        .default(parts.settings.ocrEngine),
    )
    .option('--max-pages <n>', help.maxPagesOption, positiveInteger(messages, '--max-pages'), limits.maxPages)
    .option(
      '--max-pixels <n>',
      help.maxPixelsOption,
      positiveInteger(messages, '--max-pixels'),
      limits.maxPixels,
    )
    .addOption(
      new Option('--max-unpacked <size>', help.maxUnpackedOption)
        .argParser(byteSize(messages))
        .default(limits.maxUnpackedBytes, formatBytes(limits.maxUnpackedBytes)),
    )
    .option(
      '--page-seconds <n>',
      help.pageSecondsOption,
      positiveInteger(messages, '--page-seconds'),
      limits.secondsAPage,
    )
    .option('--quiet', help.quietOption)
    .action(async (paths: string[], _, self: Command) => {
      const { force = false, quiet = false, ...options } = self.optsWithGlobals<IngestCommandOptions>();
      const { runIngest } = await import('./commands/ingest.js');
      finish(await runIngest(contextOf(options, readingSettings(options)), paths, { force, quiet }));
    });

  command('list', help.list).action(async (_, self: Command) => {
    const { runList } = await import('./commands/list.js');
    await runList(contextOf(self.optsWithGlobals()));
  });

  command('show', help.show)
    .argument('<doc>', help.document)
    .option('--evidence', help.evidenceOption)
    .action(async (query: string, { evidence = false }: { evidence?: boolean }, self: Command) => {
      const { runShow } = await import('./commands/show.js');
      await runShow(contextOf(self.optsWithGlobals()), query, { evidence });
    });

  command('remove', help.remove)
    .argument('<doc>', help.document)
    .action(async (query: string, _, self: Command) => {
      const { runRemove } = await import('./commands/remove.js');
      await runRemove(contextOf(self.optsWithGlobals()), query);
    });

  command('search', help.search)
    .argument('<words...>', help.searchWords)
    .option('--limit <n>', help.limitOption, positiveInteger(messages, '--limit'), 50)
    .action(async (words: string[], { limit }: { limit: number }, self: Command) => {
      const { runSearch } = await import('./commands/search.js');
      await runSearch(contextOf(self.optsWithGlobals()), words.join(' '), { limit });
    });

  command('export', help.export)
    .option('--format <format>', help.formatOption(exporters.map(({ format }) => format).join(', ')))
    .option('--out <path>', help.outOption)
    .option('--evidence', help.evidenceOption)
    .action(async (options: { format?: string; out?: string; evidence?: boolean }, self: Command) => {
      const { runExport } = await import('./commands/export.js');
      await runExport(contextOf(self.optsWithGlobals()), options);
    });

  addPlanCommands({
    settings: parts.settings,
    command,
    contextOf: (self) => contextOf(self.optsWithGlobals<GlobalOptions>()),
  });

  command('repair', help.repair)
    .argument('[file]', help.repairFile)
    .option('--report <file>', help.reportOption)
    .option('--explain <n>', help.explainOption, positiveInteger(messages, '--explain'))
    .option('--fix-tones', help.fixTonesOption)
    .action(async (file: string | undefined, options: RepairOptions, self: Command) => {
      const { runRepair } = await import('./commands/repair.js');
      await runRepair(contextOf(self.optsWithGlobals()), file, options);
    });

  command('correct', help.correct)
    .argument('[sic]', help.sic)
    .argument('[corr]', help.corr)
    .option('--doc <doc>', help.scopeOption)
    .option('--list', help.listCorrectionsOption)
    .option('--remove <sic>', help.removeCorrectionOption)
    .action(
      async (sic: string | undefined, corr: string | undefined, options: CorrectOptions, self: Command) => {
        const { runCorrect } = await import('./commands/correct.js');
        await runCorrect(contextOf(self.optsWithGlobals()), [sic, corr], options);
      },
    );

  command('inspect', help.inspect)
    .argument('<item>', help.item)
    .argument('[field]', help.field)
    .option('--draw-page <n>', drawing.help.drawPage, positiveInteger(messages, '--draw-page'))
    .option('--out <file>', drawing.help.out)
    .action(async (item: string, field: string | undefined, options: InspectOptions, self: Command) => {
      const context = contextOf(self.optsWithGlobals());
      const { drawPage: page, out } = options;
      if (page === undefined) {
        if (out !== undefined) throw new UsageError('excess-option', drawing.outAlone);
        const { runInspect } = await import('./commands/inspect.js');
        return runInspect(context, { item, field });
      }
      if (field !== undefined) throw new UsageError('excess-arguments', drawing.noField);
      const { runDrawPage } = await import('./commands/draw-page.js');
      await runDrawPage(context, { document: item, page, out });
    });

  command('doctor', help.doctor).action(async (_, self: Command) => {
    const { runDoctor } = await import('./commands/doctor.js');
    finish(
      (await runDoctor(contextOf(self.optsWithGlobals()), packageVersion())) ? exitCodes.ok : exitCodes.fault,
    );
  });

  command('schema', help.schema).action(async (_, self: Command) => {
    const { runSchema } = await import('./commands/schema.js');
    await runSchema(contextOf(self.optsWithGlobals()));
  });
  return program;
}

/** Help in the language of the messages; errors are thrown, and shown where all errors are. */
function withHouseStyle(command: Command, { messages, screen }: ProgramParts): Command {
  const { help } = messages;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Global Options:': help.globalOptions,
    'Commands:': help.commands,
  };
  return command
    .helpOption('-h, --help', help.helpOption)
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: screen.width,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description, defaultValue, defaultValueDescription: said }) =>
        defaultValue === undefined
          ? description
          : `${description} (${help.default}: ${said ?? defaultValue})`,
    })
    .configureOutput({
      writeOut: (text) => screen.result(text.trimEnd()),
      writeErr: (text) => screen.message(text.trimEnd()),
      outputError: () => undefined,
    })
    .exitOverride();
}
