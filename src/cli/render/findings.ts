import type { Finding } from '../../model/finding.js';
import type { CommandContext } from '../command.js';
import { strong } from './emphasis.js';
import { formatLines } from './numbers.js';
import { sanitizeForTerminal } from './sanitize.js';
import { padEnd, textWidth, wrap } from './text-width.js';

/** Places listed below one finding; --json has them all. */
const maxListed = 10;

/**
 * Findings of one code together: what the code means in the reader's language, and below it what each of them says and
 * where. The worst come first.
 */
export function renderFindings(findings: readonly Finding[], { messages, screen }: CommandContext): string {
  if (findings.length === 0) return '';
  const { severities, findings: texts } = messages.words;
  const byCode = new Map<string, Finding[]>();
  for (const severity of ['error', 'warning', 'info'] as const)
    for (const finding of findings.filter((one) => one.severity === severity)) {
      const key = `${severity} ${finding.code}`;
      byCode.set(key, [...(byCode.get(key) ?? []), finding]);
    }
  const labelWidth = Math.max(...[...byCode.values()].map(([one]) => textWidth(severities[one!.severity]!)));
  const room = screen.width - labelWidth - 4;
  const blocks = [...byCode.values()].flatMap((alike) => {
    const { code, severity } = alike[0]!;
    const meaning = [texts[code], `[${code}]`].filter(Boolean).join(' ');
    const details = alike.slice(0, maxListed).flatMap(({ message, source }) => {
      const place = source?.lines ? `${messages.place(formatLines(source.lines))}: ` : '';
      return wrap(sanitizeForTerminal(place + message), room - 2).map(
        (line, at) => (at ? '  ' : '- ') + line,
      );
    });
    const more = alike.length > maxListed ? [`- ${messages.ingest.more(alike.length - maxListed)}`] : [];
    const lines = [...wrap(sanitizeForTerminal(meaning), room), ...details, ...more];
    return lines.map((line, at) => `  ${padEnd(at === 0 ? severities[severity]! : '', labelWidth)}  ${line}`);
  });
  return [strong(messages.show.findings(findings.length)), ...blocks].join('\n');
}
