import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { composePlan } from './compose-plan.js';
import { flatOdt } from './flat-odt.js';
import { htmlPage } from './html-page.js';
import { fontSlug, type Look, lookOf, looksPerPlan } from './look.js';
import {
  digitalFolder,
  type OfficeFormat,
  printWithBrowser,
  printWithOffice,
  rewriteWithCairo,
} from './makers.js';
import { printedText } from './printed-plan.js';
import { readOutline } from './read-outline.js';

const root = path.resolve(import.meta.dirname, '../../..');
const planFolder = path.join(root, 'fixtures/plans');
const seedFolder = path.join(root, 'seeds');
/** A seed that is itself garbled by the wrong language model: printing it would give no truth. */
const garbledSeed = '003';

export interface PlanSource {
  /** "07", or "s002" for a seed. */
  readonly id: string;
  readonly number: number;
  readonly file: string;
  /** Hand-made truth; null for a seed: compare with what is read from `file`. */
  readonly truth: string | null;
}

/** The plans that are printed: those written for the tests, and the legible seeds. */
export function planSources(): PlanSource[] {
  const plans = readdirSync(planFolder)
    .filter((name) => /^\d\d-.*\.(?:txt|md|html)$/.test(name))
    .map((name) => ({
      id: name.slice(0, 2),
      number: Number(name.slice(0, 2)),
      file: path.join(planFolder, name),
      truth: path.join(planFolder, name.replace(/\.\w+$/, '.truth.json')),
    }));
  const seeds = readdirSync(seedFolder)
    .filter((name) => name.endsWith('.txt') && !name.startsWith(garbledSeed))
    .map((name) => ({
      id: `s${name.slice(0, 3)}`,
      number: 50 + Number(name.slice(0, 3)),
      file: path.join(seedFolder, name),
      truth: null,
    }));
  return [...plans, ...seeds];
}

interface Made {
  readonly from: string;
  readonly to: string;
  readonly format: OfficeFormat;
}

/** The looks of a plan, and the first of them once more without any rule: columns are then told by alignment alone. */
function printsOf(plan: number): { look: Look; suffix: string; index: number }[] {
  const ruled = Array.from({ length: looksPerPlan }, (_, index) => ({
    look: lookOf(plan, index),
    suffix: '',
    index,
  }));
  return [...ruled, { look: { ...lookOf(plan, 0), rule: 0 }, suffix: '--borderless', index: 0 }];
}

/** Prints every wanted plan in its looks: PDF by LibreOffice, by Chromium and rewritten by cairo, DOCX and DOC. */
export async function makeDigital(wanted: (source: PlanSource) => boolean): Promise<void> {
  mkdirSync(path.join(digitalFolder, 'source'), { recursive: true });
  const office: Made[] = [];
  const browser: { from: string; to: string }[] = [];
  const rewritten: { from: string; to: string }[] = [];
  for (const source of planSources().filter(wanted)) {
    if (source.truth !== null)
      copyFileSync(source.truth, path.join(digitalFolder, `${source.id}.truth.json`));
    copyFileSync(source.file, path.join(digitalFolder, `${source.id}.source${path.extname(source.file)}`));
    const outline = await readOutline(source.file);
    for (const { look, suffix, index } of printsOf(source.number)) {
      const name = (maker: string): string =>
        `${source.id}-${maker}-${fontSlug(look.font)}-${look.orientation}${suffix}`;
      const blocks = composePlan(outline, look);
      const from = (extension: string): string =>
        path.join(digitalFolder, 'source', `${name('print')}.${extension}`);
      if (!existsSync(from('fodt'))) writeFileSync(from('fodt'), flatOdt(blocks, look));
      if (!existsSync(from('html'))) writeFileSync(from('html'), htmlPage(blocks, look));
      writeFileSync(path.join(digitalFolder, `${source.id}.txt`), printedText(blocks));
      const to = (maker: string, extension: string): string =>
        path.join(digitalFolder, `${name(maker)}.${extension}`);
      const made = (format: OfficeFormat): Made => ({
        from: from('fodt'),
        to: to('libreoffice', format),
        format,
      });
      office.push(made('pdf'));
      if (suffix === '') office.push(made('docx'), made('doc'));
      browser.push({ from: from('html'), to: to('chromium', 'pdf') });
      if (index === 0 && suffix === '')
        rewritten.push({ from: to('libreoffice', 'pdf'), to: to('cairo', 'pdf') });
    }
  }
  for (const format of ['pdf', 'docx', 'doc'] as const)
    printWithOffice(
      format,
      office.filter((file) => file.format === format),
    );
  printWithBrowser(browser);
  for (const { from, to } of rewritten) rewriteWithCairo(from, to);
}
