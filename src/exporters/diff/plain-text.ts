/** CSI, OSC and other string sequences, and two-character escapes (ECMA-48): gone whole, not only what starts them. */
const escapeSequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;
const spaces = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Controls; characters that turn the direction of text; what is no character; tags, which nobody sees. */
const unprintable =
  /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/gu;
/** Half of a surrogate pair: no file of UTF-8 can hold it. */
const lone = /\p{Cs}/gu;

/**
 * Text of a document as an output may show it, on one line: what could steer a reader's program or turn the text
 * around is gone, what can be read stays.
 */
export const plainText = (text: string): string =>
  text.replace(escapeSequences, '').replace(spaces, ' ').replace(unprintable, '').replace(lone, '\ufffd');
