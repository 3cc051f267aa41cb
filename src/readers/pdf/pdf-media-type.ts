export const pdfMediaType = 'application/pdf';
