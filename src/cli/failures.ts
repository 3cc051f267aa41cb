import { type ExitCode, exitCodes, KehoachError } from '../errors.js';
import type { Messages } from './messages/en.js';
import { sanitizeForTerminal } from './render/sanitize.js';
import type { Screen } from './screen.js';

/** Names near to the one that was not found, as errors carry them: documents or plain names. */
const suggestionsOf = (error: unknown): string[] => {
  const suggestions = (error as { suggestions?: unknown }).suggestions;
  if (!Array.isArray(suggestions)) return [];
  return suggestions.map((suggestion: unknown) => {
    if (typeof suggestion === 'string') return suggestion;
    const { id, number, issuer, paths } = suggestion as {
      id: string;
      number: string | null;
      issuer: string | null;
      paths: readonly string[];
    };
    return [id, number, issuer, paths[0]].filter(Boolean).join('  ');
  });
};

const quoted = /["']([^"'\n]+)["']/g;

/**
 * What an error says in the language of the messages; the English text holds the names that it is about. Where there is
 * no translation, and for faults of the program, the English text itself.
 */
export function translatedError(code: string, message: string, { errors }: Messages): string {
  const translated = errors.byCode[code];
  if (!translated) return message;
  if (code === 'unexpected') return `${translated} (${message})`;
  const names = [...message.matchAll(quoted)].flatMap(([, name]) =>
    name!.startsWith('kehoach') ? [] : [name!],
  );
  return names.length === 0 ? translated : `${names.map((name) => `"${name}"`).join(', ')}: ${translated}`;
}

/**
 * Says what stopped a command: on standard error for a person, and with --json on standard output too, as
 * `{"error": {"code", "message", "suggestions"}}`, so that a script has one place to look.
 */
export function showFailure(
  error: unknown,
  context: { readonly screen: Screen; readonly messages: Messages; readonly json: boolean },
): ExitCode {
  const { screen, messages, json } = context;
  const known = error instanceof KehoachError;
  const code = known ? error.code : 'unexpected';
  const message = error instanceof Error ? error.message : String(error);
  const suggestions = suggestionsOf(error);
  if (json) screen.json({ error: { code, message, ...(suggestions.length > 0 ? { suggestions } : {}) } });

  const text = translatedError(code, message, messages);
  screen.message(`${messages.errors.label} [${code}]: ${sanitizeForTerminal(text)}`);
  if (suggestions.length > 0) {
    const { candidates, fields, suggestions: alike } = messages.errors;
    const heading = code.endsWith('-ambiguous') ? candidates : code === 'field-unknown' ? fields : alike;
    screen.message([heading, ...suggestions.map((name) => `  ${sanitizeForTerminal(name)}`)].join('\n'));
  }
  if (known) return error.exitCode;
  if (error instanceof Error && error.stack) screen.message(error.stack);
  screen.message(messages.errors.report);
  return exitCodes.fault;
}
