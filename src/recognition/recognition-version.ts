/** Raise it whenever the same page would be recognised otherwise by the same engine: cleaning, rulings, cells, signs. */
export const recognitionVersion = 'recognition@4';
