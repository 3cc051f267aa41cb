import { sanitizeForTerminal } from './sanitize.js';
import { padEnd, textWidth, wrap } from './text-width.js';

/** Facts one below the other, their labels in a column of their own; facts that are not there are left out. */
export function renderFacts(
  facts: readonly (readonly [label: string, text: string | null])[],
  width: number,
  indent = '',
): string {
  const shown = facts.filter((fact): fact is readonly [string, string] => Boolean(fact[1]));
  const labels = Math.max(0, ...shown.map(([label]) => textWidth(label)));
  return shown
    .flatMap(([label, text]) =>
      wrap(sanitizeForTerminal(text), width - labels - indent.length - 2).map(
        (line, at) => `${indent}${padEnd(at === 0 ? label : '', labels)}  ${line}`,
      ),
    )
    .join('\n');
}
