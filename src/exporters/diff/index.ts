export { renderDiffHtml } from './html/page.js';
export { arrangeDiff } from './json.js';
export { diffWorkbook } from './xlsx/workbook.js';
