import type { Reader } from '../reader.js';
import { pdfMediaType } from './pdf-media-type.js';

/**
 * PDF with the geometry of its words; pages without words are left to be recognised from their pictures. pdf.js is
 * loaded with the first file: every command lists the readers, few open a PDF.
 */
export const pdfReader: Reader = {
  name: 'pdf',
  version: 1,
  mediaType: pdfMediaType,
  extensions: ['.pdf'],
  isolated: true,
  read: async (input, context) => (await import('./read-pdf.js')).readPdf(input, context),
  openImages: async (input) => (await import('./page-images.js')).openPageImages(input),
};
