import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that KEHOACH_CHROMIUM names, or the first that the machine has; null where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const { KEHOACH_CHROMIUM: named, PATH = '' } = environment;
  if (named) return named;
  const places = PATH.split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
