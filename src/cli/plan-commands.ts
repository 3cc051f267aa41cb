import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '../errors.js';
import type { Settings } from '../settings.js';
import type { CommandContext } from './command.js';
import { enChain } from './messages/en-chain.js';
import { enDiff } from './messages/en-diff.js';
import { viChain } from './messages/vi-chain.js';
import { viDiff } from './messages/vi-diff.js';

interface PlanCommandParts {
  readonly settings: Settings;
  readonly command: (usage: string, description: string) => Command;
  readonly contextOf: (self: Command) => CommandContext;
}

/** The commands that follow rows from plan to plan. */
export function addPlanCommands({ settings, command, contextOf }: PlanCommandParts): void {
  const [diff, chain] = settings.language === 'vi' ? [viDiff, viChain] : [enDiff, enChain];

  command('diff', diff.help.diff)
    .argument('<child>', diff.help.child)
    .argument('[parent]', diff.help.parent)
    .option('--format <format>', diff.help.format)
    .option('--out <path>', diff.help.out)
    .action(
      async (
        child: string,
        parent: string | undefined,
        { format, out }: { format?: string; out?: string },
        self: Command,
      ) => {
        const { runDiff } = await import('./commands/diff.js');
        await runDiff(contextOf(self), { child, parent, format, out });
      },
    );

  command('trace', chain.help.trace)
    .argument('<item>', chain.help.item)
    .action(async (item: string, _, self: Command) => {
      const { runTrace } = await import('./commands/trace.js');
      await runTrace(contextOf(self), item);
    });

  command('gaps', chain.help.gaps)
    .requiredOption('--unit <name>', chain.help.unit)
    .action(async ({ unit }: { unit: string }, self: Command) => {
      const { runGaps } = await import('./commands/gaps.js');
      await runGaps(contextOf(self), unit);
    });
}

/** An option of every command: bodies of the user's own, known before anything is read. */
export function addOrganizationsOption(
  program: Command,
  { language, folder, organizations }: Settings,
): void {
  const { help } = language === 'vi' ? viChain : enChain;
  program
    .option('--organizations <file>', help.organizations, organizations ?? undefined)
    .hook('preAction', async (self) => {
      const { organizations: named } = self.opts<{ organizations?: string }>();
      if (named === undefined) return;
      const file = path.resolve(folder, named);
      const { parseOrganizations, useOrganizations } = await import(
        '../organizations/added-organizations.js'
      );
      useOrganizations(parseOrganizations(await textOf(file, named), named));
    });
}

async function textOf(file: string, named: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      'organizations-unreadable',
      `The file of organisations "${named}" cannot be read: ${(error as Error).message}. Name one that is there.`,
      { cause: error },
    );
  }
}
