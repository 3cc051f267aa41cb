import { findNativeTesseract } from '../../ocr/find-native-tesseract.js';
import { openTesseractEngine } from '../../ocr/tesseract-engine.js';
import { diagnose } from '../../operations/diagnose.js';
import { readers } from '../../readers/index.js';
import { findLibreOffice } from '../../readers/word/libreoffice.js';
import { loadRepairer } from '../../repair/index.js';
import { sqliteVersion } from '../../store/sqlite-version.js';
import { type CommandContext, openConfiguredStore, storeFile } from '../command.js';
import { translatedError } from '../failures.js';
import { formatBytes } from '../render/numbers.js';
import { sanitizeForTerminal } from '../render/sanitize.js';
import { padEnd, textWidth } from '../render/text-width.js';

/** Says what will really run here; false where something needed is broken. */
export async function runDoctor(context: CommandContext, version: string): Promise<boolean> {
  const { screen, settings, messages } = context;
  const diagnosis = await diagnose(
    {
      readers,
      openStore: () => openConfiguredStore(settings, 'read'),
      sqliteVersion,
      repairerFingerprint: () => loadRepairer().fingerprint,
      ocrFingerprint: () => openTesseractEngine().fingerprint,
      findNativeOcr: findNativeTesseract,
      findLibreOffice,
    },
    { ...settings, store: storeFile(settings), version, node: process.version },
  );
  const healthy = diagnosis.problems.length === 0;
  if (context.json) {
    screen.json(diagnosis);
    return healthy;
  }
  const { labels, unknown, ...words } = messages.doctor;
  const { store } = diagnosis;
  const state = store.exists
    ? words.storeState(
        store.path,
        store.bytes === null ? unknown : formatBytes(store.bytes),
        String(store.version ?? unknown),
        String(store.documents ?? unknown),
      )
    : words.noStore(store.path);
  const lines: (readonly [string, string])[] = [
    [labels.version, diagnosis.version],
    [labels.node, diagnosis.node],
    [labels.platform, diagnosis.platform],
    [labels.locale, words.language(diagnosis.locale, diagnosis.language)],
    [labels.processors, String(diagnosis.processors)],
    [labels.memory, words.memory(formatBytes(diagnosis.memory.free), formatBytes(diagnosis.memory.total))],
    [
      labels.readers,
      diagnosis.readers.map(({ name, extensions }) => `${name} (${extensions.join(' ')})`).join(', '),
    ],
    [labels.repairer, diagnosis.repairer ?? unknown],
    [labels.ocr, diagnosis.ocr.engine ?? unknown],
    [
      labels.nativeOcr,
      diagnosis.ocr.native === null
        ? words.notInstalled
        : `${diagnosis.ocr.native.version} (${diagnosis.ocr.native.languages.join(' ')})`,
    ],
    [labels.libreOffice, diagnosis.libreOffice ?? words.notInstalled],
    [labels.store, state],
    [
      labels.sqlite,
      [diagnosis.sqlite ?? unknown, store.sqlite && words.sqliteWrote(store.sqlite)]
        .filter(Boolean)
        .join(', '),
    ],
    [labels.disk, store.freeDisk === null ? unknown : formatBytes(store.freeDisk)],
  ];
  const width = Math.max(...lines.map(([label]) => textWidth(label)));
  screen.result(
    lines.map(([label, text]) => `${padEnd(label, width)}  ${sanitizeForTerminal(text)}`).join('\n'),
  );
  if (healthy) screen.result(words.fine);
  else
    screen.result(
      [
        words.problems(diagnosis.problems.length),
        ...diagnosis.problems.map(
          ({ code, message }) =>
            `  [${code}] ${sanitizeForTerminal(translatedError(code, message, messages))}`,
        ),
      ].join('\n'),
    );
  return healthy;
}
