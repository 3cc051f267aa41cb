import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDiffHtml } from '../../src/exporters/diff/index.js';
import type { PlanDiff } from '../../src/model/diff.js';
import { hostileDiff } from '../exporters/diff/hostile.js';
import { makeChain } from '../exporters/diff/make-diff.js';
import { reportedDiff, sampleDiff } from '../exporters/diff/sample-diff.js';
import { findChromium } from './find-chromium.js';

const executable = findChromium();
if (!executable)
  console.warn(
    'No browser: the pages are not looked at. Install Debian\'s "chromium", or name one in KEHOACH_CHROMIUM.',
  );

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As many plans as a picture holds, with long names. */
const crowdedDiff: PlanDiff = {
  ...sampleDiff,
  chain: {
    plans: [
      ...makeChain().plans,
      ...Array.from({ length: 11 }, (_, at) => ({
        ...makeChain().plans[4]!,
        id: `more${at}`,
        number: `${at}/KH-BCĐPTKHCNĐMSTVCĐS`,
        issuer: 'Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số xã Sơn Tây',
        held: 'report' as const,
      })),
    ],
    edges: [
      ...makeChain().edges,
      ...Array.from({ length: 11 }, (_, at) => ({
        child: `more${at}`,
        parent: ['parent', 'work', 'party'][at % 3]!,
        how: at % 2 === 0 ? ('cited' as const) : ('found' as const),
      })),
    ],
  },
};

/** Run in the page: a text that leaves its box, or boxes that meet, could not be read. */
const measurePicture = `(() => {
  const rectangle = (element) => element.getBoundingClientRect();
  const inside = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const drawn = [...document.querySelectorAll('.chain rect')];
  const boxes = drawn.map(rectangle);
  return {
    boxes: boxes.length,
    outside: drawn.filter((box) => !inside(rectangle(box.nextElementSibling), rectangle(box))).length,
    meeting: boxes.filter((box, at) => boxes.slice(at + 1).some((other) => meet(box, other))).length,
    pageWidth: document.documentElement.scrollWidth,
  };
})()`;

/** A4 on its side, in points. */
const a4 = { width: 841.89, height: 595.28 };

interface Opened {
  readonly page: Page;
  /** Console errors and warnings, script errors, and requests for anything but the page itself. */
  readonly trouble: string[];
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

interface Axe {
  run(options: object): Promise<{ readonly violations: Violation[] }>;
}

describe.skipIf(!executable)('the page of a diff in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'kehoach-browser-'));
    browser = await chromium.launch({ executablePath: executable!, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(diff: PlanDiff, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
    const file = path.join(folder, 'diff.html');
    writeFileSync(file, renderDiffHtml(diff, { language: 'vi' }));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    page.setDefaultTimeout(5000);
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'log') trouble.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const address = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url() !== address) trouble.push(`request: ${request.url()}`);
    });
    await page.goto(address);
    return { page, trouble };
  }

  const shown = (page: Page): Promise<number> => page.locator('tr[data-kind]:visible').count();

  /** What axe finds serious; it is run from outside the page's policy, so the policy stays as it is. */
  const seriousIn = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
    await page.evaluate(axe);
    const found = await page.evaluate(async (only) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run({
        resultTypes: ['violations'],
        ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
      });
      return violations;
    }, rules);
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };

  test('loads nothing, reports nothing, and filters', async () => {
    const { page, trouble } = await open(sampleDiff);
    const all = sampleDiff.items.length;
    expect(await shown(page)).toBe(all);
    await page.getByLabel('Tìm trong bảng').fill('cap chu ky SO');
    expect(await shown(page)).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe(`Đang hiện 1 trên ${all} mục`);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await expect.poll(() => shown(page)).toBe(all);
    await page.getByRole('combobox', { name: 'Thay đổi' }).selectOption('put-off');
    expect(await shown(page)).toBe(2);
    expect(await page.locator('tr.group:visible').count()).toBe(1);
    await page.getByRole('combobox', { name: 'Loại' }).selectOption('target');
    expect(await shown(page)).toBe(0);
    // a link of the summary shows its row, whatever is filtered
    await page.locator('.told a').first().click();
    await expect.poll(() => shown(page)).toBe(all);
    await page.getByLabel('Chỉ mục yếu hơn').check();
    expect(await shown(page)).toBe(sampleDiff.items.filter(({ weaker }) => weaker).length);
    await page.getByLabel('Chỉ mục yếu hơn').uncheck();
    await page.getByLabel('Ẩn mục không giao').check();
    expect(await shown(page)).toBe(
      sampleDiff.items.filter(({ child, assigned }) => child !== null || assigned !== null).length,
    );
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('has no serious finding of an accessibility check', async () => {
    const { page } = await open(reportedDiff);
    expect(await seriousIn(page)).toEqual([]);
    await page.setViewportSize({ width: 420, height: 900 });
    const narrow = ['scrollable-region-focusable', 'target-size', 'meta-viewport'];
    expect(await seriousIn(page, narrow)).toEqual([]);
    await page.close();
  });

  test('draws the plans with every text inside its box, also on a narrow page', async () => {
    const { page } = await open(crowdedDiff);
    await page.setViewportSize({ width: 800, height: 900 });
    const found = await page.evaluate(measurePicture);
    expect(found).toEqual({ boxes: 16, outside: 0, meeting: 0, pageWidth: 800 });
    await page.close();
  });

  test('prints on A4 with the filters left out', async () => {
    const { page } = await open(sampleDiff);
    const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    for (const { width, height } of printed.getPages().map((one) => one.getSize())) {
      expect(Math.abs(width - a4.width)).toBeLessThan(1);
      expect(Math.abs(height - a4.height)).toBeLessThan(1);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await shown(page)).toBe(sampleDiff.items.length);
    await page.close();
  });

  test('can be read without script, its filters then away', async () => {
    const { page } = await open(sampleDiff, { javaScriptEnabled: false });
    expect(await shown(page)).toBe(sampleDiff.items.length);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.close();
  });

  test('hostile text does nothing but stand there', async () => {
    const { page, trouble } = await open(hostileDiff);
    expect(await shown(page)).toBe(hostileDiff.items.length);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.name').first().textContent()).toBe('<script>alert(1)</script>');
    expect(trouble).toEqual([]);
    await page.close();
  });
});
