import { sectionsOf } from '../layout/sections.js';
import { zonesOf } from '../layout/zones.js';
import type { OutlinedDocument } from '../model/outlined-document.js';
import type { JoinedDocument } from '../model/segmented-document.js';
import type { Stage } from '../pipeline/stage.js';

/** Finds the zones of an official document and the tree of its numbered parts. */
export const outlineSections = (): Stage<JoinedDocument, OutlinedDocument> => ({
  name: 'outline-sections',
  version: 1,
  run: (document) => {
    const zones = zonesOf(document.flow);
    return { ...document, zones, sections: sectionsOf(document.flow, zones) };
  },
});
