/** What the commands say that follow rows through the chain of plans. */
export const enChain = {
  help: {
    trace: 'follow a target or task up and down the chain of plans',
    item: 'id of a target or task, or the beginning of one',
    gaps: 'what a unit was given to lead or help with, in all plans held, and what its own plan answers',
    unit: 'the unit as plans print it ("Sở Nội vụ")',
    organizations: 'file of bodies to add to the registry of organisations (JSON)',
  },
  trace: {
    up: 'carries out',
    down: 'carried out by',
    nothingUp: 'No row above it is held.',
    nothingDown: 'No row below it is held.',
    serves: 'serves the target',
    servedBy: 'served by the task',
    forYear: (year: number) => `(${year})`,
    viaReport: (number: string | null) => `report on ${number ?? 'the plan'}`,
    relations: {
      same: 'kept',
      reworded: 'reworded',
      narrowed: 'narrowed',
      'unit-changed': 'other unit of measure',
      'deadline-changed': 'other deadline',
      'value-changed': 'other value',
    },
    changed: (field: string, parent: string, child: string) => `${field}: ${parent} → ${child}`,
    fields: { value: 'value', deadline: 'deadline', unit: 'unit', kpi: 'KPI' } as Readonly<
      Record<string, string>
    >,
  },
  gaps: {
    heading: (unit: string) => `What "${unit}" was given`,
    own: (count: number) =>
      count === 1 ? '1 plan of its own is held' : `${count} plans of its own are held`,
    none: 'No plan held gives it anything.',
    counts: (counts: Readonly<Record<'unanswered' | 'no-plan' | 'in-text' | 'answered', number>>) =>
      `${counts.unanswered} without an answer · ${counts['no-plan']} without a plan that follows · ${counts['in-text']} in prose · ${counts.answered} answered`,
    states: {
      unanswered: 'Given, and not in its own plan',
      'no-plan': 'Given by plans that no plan of its own follows',
      'in-text': 'Given in prose, which is not compared',
      answered: 'Answered by its own plan',
    },
    as: { lead: 'lead', coordinating: 'help' },
    columns: { as: 'as', task: 'item', deadline: 'by', plan: 'given by', id: 'id' },
    through: (printed: string) => `as one of "${printed}"`,
    answeredBy: (row: string, plan: string) => `answer (${plan}): ${row}`,
    butChanged: (relation: string, changes: string) => `held, but ${relation}${changes}`,
    more: (count: number) => `… and ${count} more (--json has them all)`,
  },
};
export type ChainMessages = typeof enChain;
