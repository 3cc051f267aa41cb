import type { DocumentKind } from './document-kind.js';
import { decision, resolution } from './legal-act.js';
import { other } from './other.js';
import { plan } from './plan.js';
import { progressReport } from './progress-report.js';

/** All kinds of document, in the order in which equals win. */
export const kinds: readonly DocumentKind[] = [plan, progressReport, resolution, decision, other];
