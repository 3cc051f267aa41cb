/** Started by crash.test.ts: saves plans until it is killed, or as many as it is told. */
import { openStore } from '../../src/store/open-store.js';
import { plan } from './crash-plan.js';

const [at, name, count] = process.argv.slice(2) as [string, string, string];
const store = await openStore(at);
for (let index = 0; index < Number(count); index += 1) {
  await store.saveFile(plan(name, index));
  if (index % 3 === 2) await store.saveFile(plan(name, index - 1)); // read again
  if (index === 0) process.stdout.write('writing\n');
}
await store.close();
