import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, type PSM } from 'tesseract.js';
import { built } from './built.js';

/**
 * A process that reads pages of a scan as one would without this project: the page as a picture, tesseract on the whole
 * of it, nothing before and nothing after. The picture is made by our own reader: what is compared comes after.
 */
export interface BarePage {
  readonly engine: 'tesseract.js' | 'native';
  readonly page: number;
}

const [file = ''] = process.argv.slice(2);
const { readerFor } = await built<typeof import('../../src/readers/index.js')>('src/readers/index.js');
const { toGrey } = await built<typeof import('../../src/imaging/grey.js')>('src/imaging/grey.js');
const { toPortableGreyMap } = await built<typeof import('../../src/ocr/portable-grey-map.js')>(
  'src/ocr/portable-grey-map.js',
);
const images = await readerFor(file)!.openImages!({ sourceId: '', path: file, bytes: readFileSync(file) });
const data = createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json');
const dpi = 300;
const wholePage = '3';
const worker = await createWorker('vie', 1, {
  langPath: path.join(path.dirname(data), '4.0.0_best_int'),
  gzip: true,
  cacheMethod: 'none',
});
await worker.setParameters({ tessedit_pageseg_mode: wholePage as PSM, user_defined_dpi: String(dpi) });

function readNative(picture: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'tesseract',
      ['stdin', 'stdout', '-l', 'vie', '--psm', wholePage, '--dpi', String(dpi)],
      { env: { ...process.env, OMP_THREAD_LIMIT: '1' } },
      (error, text) => (error ? reject(error) : resolve(text)),
    );
    child.stdin!.end(picture);
  });
}

process.on('message', async ({ engine, page }: BarePage) => {
  const picture = toPortableGreyMap(toGrey(await images.pageImage(page, dpi)));
  const text = engine === 'native' ? await readNative(picture) : (await worker.recognize(picture)).data.text;
  process.send!({ characters: text.length });
});
process.on('disconnect', () => process.exit());
process.send!({ ready: true });
