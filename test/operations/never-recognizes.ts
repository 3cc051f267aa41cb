import type { PageRecognizer } from '../../src/model/page-recognizer.js';

const refuse = () => Promise.reject(new Error('No page was expected to be recognised.'));

/** For runs that meet only formats without pages that can be shown. */
export const neverRecognizes: PageRecognizer = {
  fingerprint: 'nobody',
  recognize: refuse,
  inkUnder: refuse,
};
