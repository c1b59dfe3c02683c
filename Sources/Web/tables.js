'use strict';
// Lets a reader sort and filter the tables of a report. Without it they are plain tables, and nothing is lost.
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
  const textOf = (cell) => ((cell && (cell.querySelector('summary') || cell).textContent) || '').trim();

  /** The number that a text begins with; "=" is no change; null for any other text. */
  function numberIn(text) {
    const found = /^([▲▼−]?)\s*(\d+(?:[.,]\d+)?)/u.exec(text);
    if (!found) return text === '=' ? 0 : null;
    return (found[1] === '▼' || found[1] === '−' ? -1 : 1) * Number(found[2].replace(',', '.'));
  }

  /** Numbers by size and before texts, texts by the language of the page. */
  function compare(one, other) {
    const [x, y] = [numberIn(one), numberIn(other)];
    if (x !== null && y !== null && x !== y) return x - y;
    if ((x === null) !== (y === null)) return x === null ? 1 : -1;
    return one.localeCompare(other, document.documentElement.lang, { numeric: true });
  }

  function addFilter(box, rows) {
    const label = document.createElement('label'), input = document.createElement('input'), shown = document.createElement('span');
    label.className = 'filter';
    label.append(words.filter + ' ', input);
    input.type = 'search';
    shown.className = 'shown';
    shown.setAttribute('role', 'status');
    box.before(label, shown);
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      for (const row of rows) row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
      const left = rows.filter((row) => !row.hidden).length;
      shown.textContent = wanted === '' ? '' : words.shown.replace('{shown}', left).replace('{all}', rows.length);
    });
  }

  function addSorting(heads, head, index, body, rows) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = '↕';
    button.setAttribute('aria-label', words.sort.replace('{column}', head.textContent));
    button.addEventListener('click', () => {
      const rises = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) {
        other.removeAttribute('aria-sort');
        other.querySelector('button').textContent = '↕';
      }
      head.setAttribute('aria-sort', rises ? 'ascending' : 'descending');
      button.textContent = rises ? '↑' : '↓';
      const keyed = rows.map((row, place) => ({ row, place, key: textOf(row.cells[index]) }));
      keyed.sort((one, other) => (rises ? compare(one.key, other.key) : compare(other.key, one.key)) || one.place - other.place);
      body.append(...keyed.map(({ row }) => row));
    });
    head.append(' ', button);
  }

  for (const box of document.querySelectorAll('.sortable')) {
    const table = box.querySelector('table'), body = table.tBodies[0];
    const rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
    addFilter(box, rows);
    heads.forEach((head, index) => addSorting(heads, head, index, body, rows));
  }
})();
