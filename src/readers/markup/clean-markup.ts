import { stripEmphasis } from './emphasis.js';
import { decodeEntities } from './entities.js';
import { stripLatex } from './latex-remains.js';
import { isRule, stripBlockMarks, stripInlineMarks, unescapeMarks } from './markdown-marks.js';
import { plainSpaces, trimTail } from './spaces.js';
import { stripTags } from './stray-tags.js';

export interface CleanedText {
  readonly text: string;
  /** The whole of it, besides its list marker, was bold or a heading. */
  readonly emphasis: boolean;
}

/** Marks inside marks (`&amp;lt;`, `> # **…**`) come off in turns; more turns than this is no text anyone wrote. */
const MAX_TURNS = 12;

/** Most lines of a plan hold none of these and are done at once. */
const mayHoldMarks = /[*_`\\$&<#[]|~~|^ *(?:>|[-–—] ?[-–—]|===|\{\d)/;

function turn(raw: string, wholeLine: boolean): CleanedText {
  if (wholeLine && isRule(raw)) return { text: '', emphasis: false };
  const tags = stripTags(raw);
  const signs = stripLatex(decodeEntities(tags.text));
  const block = wholeLine ? stripBlockMarks(signs) : { text: signs, heading: false };
  const inline = stripEmphasis(stripInlineMarks(block.text), wholeLine);
  const text = trimTail(plainSpaces(unescapeMarks(inline.text)));
  return { text: text.normalize('NFC'), emphasis: tags.bold || block.heading || inline.bold };
}

function clean(raw: string, wholeLine: boolean): CleanedText {
  let text = trimTail(plainSpaces(raw).normalize('NFC'));
  let emphasis = false;
  for (let turns = 0; turns < MAX_TURNS && mayHoldMarks.test(text); turns += 1) {
    const next = turn(text, wholeLine);
    emphasis ||= next.emphasis && next.text !== '';
    if (next.text === text) break;
    text = next.text;
  }
  return { text, emphasis };
}

/**
 * One line without the marks of Markdown, HTML and LaTeX that other tools left in it. Letters, digits, tabs and `|`
 * stay (`\|` too: it is a bar inside a cell); a rule (`---`) becomes the empty text; cleaning twice is cleaning once.
 * Takes time in proportion to the length of the line.
 */
export const cleanMarkup = (raw: string): CleanedText => clean(raw, true);

/** The same for a piece of a line, such as a cell, where `#`, `>` and `---` are text. */
export const cleanInlineMarkup = (raw: string): CleanedText => clean(raw, false);
