/** CSI, OSC and other string sequences, and two-character escapes (ECMA-48), with the controls that start them. */
const escapeSequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;
const spaces = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Controls, and the characters that turn the direction of the text after them. */
const controls = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text that cannot steer a terminal, on one line: everything that comes from a file, its name included, passes through
 * here before it is printed. Escape sequences, C0 and C1 controls and bidirectional overrides go; line ends and tabs
 * become a space, so that a file name cannot forge a line of output.
 */
export function sanitizeForTerminal(text: string): string {
  return text.replace(escapeSequences, '').replace(spaces, ' ').replace(controls, '');
}
