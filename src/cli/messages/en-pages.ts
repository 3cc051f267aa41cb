/** One line for every finding about files, pages and pictures, in English. */
export const enPages: Readonly<Record<string, string>> = {
  'equation-not-read': 'Formulas are pictures and were not read: a sign such as ≥ may be missing.',
  'file-cut-short': 'The end of the file is missing: what there is was read.',
  'file-split': 'The file holds several documents; each was read by itself.',
  'legacy-encoding': 'The text stood in an encoding of before Unicode and was converted.',
  'lines-lost': 'Something like a line of text could not be read: look at the page.',
  'linked-part-not-read': 'A part that is embedded in the file was not read.',
  'named-otherwise': 'The file holds another format than its name says; it was read as what it is.',
  'page-deskewed': 'Pages lay askew and were straightened.',
  'page-noisy': 'Very noisy scan: words may be wrong, a better scan would be read better.',
  'page-not-read': 'Pages could not be read: nothing of them is in the data.',
  'page-turned': 'Pages lay sideways or upside down and were turned.',
  'page-unreadable': 'Pages are damaged: nothing of them is in the data.',
  'pages-recognized': 'Pages without text were read from their pictures (OCR).',
  'picture-not-read': 'A large picture was not read.',
  'resolution-assumed': 'A picture does not say its resolution; that of a page of A4 was assumed.',
  'seal-masked': 'Coloured seals were taken off before reading; text under them may be worse.',
  'signature-differs': 'A digital signature contradicts what is printed; the printed value stays.',
  'signature-unreadable': 'A digital signature is there that could not be read.',
  'text-layer-doubtful': 'The text in the file looks garbled, but OCR read no better.',
  'text-layer-not-believed':
    'The text in the file is garbled; the pages were read again from their pictures (OCR).',
};
