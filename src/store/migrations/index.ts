import type { Migration } from '../migrate.js';
import { documents } from './001-documents.js';
import { rows } from './002-rows.js';
import { searchIndex } from './003-search-index.js';
import { views } from './004-views.js';
import { repairs } from './005-repairs.js';
import { recognizedPages } from './006-recognized-pages.js';
import { links } from './007-links.js';

/** In order of their versions, without gaps. One that has been released is never edited: a new one follows it. */
export const migrations: readonly Migration[] = [
  documents,
  rows,
  searchIndex,
  views,
  repairs,
  recognizedPages,
  links,
];
