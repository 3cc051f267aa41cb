/**
 * Filters of the page, and nothing else: the page can be read without it. It takes all words from the page and writes
 * text only, so that it is the same for every diff and its hash can stand in the page's policy.
 */
export const filterScript = `'use strict';
(() => {
  const form = document.getElementById('filters');
  const shown = document.getElementById('shown');
  const groups = [...document.querySelectorAll('tbody[data-group]')];
  const rows = [...document.querySelectorAll('tr[data-kind]')];
  const fold = (text) =>
    text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/\\u0111/g, 'd').replace(/\\s+/g, ' ').trim();
  let texts = null;
  const apply = () => {
    const group = form.elements.namedItem('group').value;
    const kind = form.elements.namedItem('kind').value;
    const weaker = form.elements.namedItem('weaker').checked;
    const own = form.elements.namedItem('own').checked;
    const words = fold(form.elements.namedItem('words').value);
    if (words && !texts) texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
    let count = 0;
    for (const row of rows) {
      const fits =
        (!group || row.parentElement.dataset.group === group) &&
        (!kind || row.dataset.kind === kind) &&
        (!weaker || row.hasAttribute('data-weaker')) &&
        (!own || row.hasAttribute('data-own')) &&
        (!words || texts.get(row).includes(words));
      row.hidden = !fits;
      if (fits) count += 1;
    }
    for (const body of groups) body.hidden = !body.querySelector('tr[data-kind]:not([hidden])');
    const filtered = count < rows.length;
    shown.hidden = !filtered;
    shown.textContent = filtered
      ? shown.dataset.text.replace('{shown}', String(count)).replace('{all}', String(rows.length))
      : '';
  };
  const showTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest('[hidden]')) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('hashchange', showTarget);
  form.hidden = false;
  apply();
})();
`;
