const $ = (id) => document.getElementById(id);

// Signs that turn the direction of others, hide themselves or control a display are shown by their numbers.
const visible = (text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
  (sign) => '⟦U+' + sign.charCodeAt(0).toString(16).toUpperCase() + '⟧');

function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null).map((child) => typeof child === 'string' ? visible(child) : child));
  return element;
}

// What is kept: one key a criterion, so that two tabs lose nothing to each other. All local files of a browser share
// one store, so every key begins with the form's own name.
function Store(form) {
  const prefix = `assay/${form}/`;
  let works = true;
  try { localStorage.setItem(prefix + 'probe', '1'); localStorage.removeItem(prefix + 'probe'); } catch { works = false; }
  return {
    works,
    get: (key) => { try { return JSON.parse(localStorage.getItem(prefix + key)); } catch { return null; } },
    set(key, value) {
      try { localStorage.setItem(prefix + key, JSON.stringify(value)); return true; } catch { return false; }
    },
    clear() { for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key); },
    keyOf: (key) => key && key.startsWith(prefix) ? key.slice(prefix.length) : null,
  };
}

function Frame(data) {
  const labelled = (id, label, element) => make('p', { className: 'field' }, make('label', { htmlFor: id }, label), element);
  const table = (id, caption, heads) => make('table', {}, make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))), make('tbody', { id }));
  const which = make('select', { id: 'which' }, make('option', { value: 'all' }, 'All'), make('option', { value: 'open' }, 'Unanswered'));
  const topic = make('select', { id: 'topic' }, make('option', { value: '' }, 'Every topic'));
  const bar = make('div', { className: 'bar' },
    make('progress', { id: 'progress', 'aria-label': 'Answered' }), make('span', { id: 'count' }),
    make('button', { type: 'button', id: 'download', className: 'main' }, 'Download answer sheet'),
    make('span', { id: 'pending' }), make('span', { id: 'status', role: 'status' }));
  const warning = (id, text) => make('p', { id, className: 'warning', hidden: true }, text);
  return [
    bar,
    warning('refused', 'This browser keeps nothing for pages like this one. Your answers live in this window only: download the sheet before you close it.'),
    warning('second', 'This form is open in a second window. Both keep to the same answers; close one of them.'),
    make('section', { className: 'who', 'aria-label': 'Who answers' },
      labelled('respondent', 'Your name (required)', make('input', { id: 'respondent', type: 'text', autocomplete: 'name' })),
      labelled('date', 'Date', make('input', { id: 'date', type: 'date' })),
      make('p', {}, make('label', { htmlFor: 'open', className: 'button' }, 'Open an answer sheet'),
        make('input', { id: 'open', type: 'file', accept: '.yaml,.yml' }), ' ',
        make('button', { type: 'button', id: 'print' }, 'Print'), ' ',
        make('button', { type: 'button', id: 'forget' }, 'Delete from this browser')),
      make('p', { className: 'hint' }, 'Digits rate the statement at hand, arrow keys go to the next one. What you don’t know stays open: it never counts as zero.')),
    make('section', { className: 'tools', 'aria-label': 'What is shown' },
      labelled('which', 'Show', which), labelled('topic', 'Topic', topic),
      labelled('search', 'Search', make('input', { id: 'search', type: 'search' }))),
    make('details', { className: 'results' }, make('summary', {}, 'Results by your answers so far'),
      make('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Results' },
        table('rows', 'Level is what is proven; possible what the open answers could still bring', ['Topic', 'Level', 'Possible', 'Target', 'Answered']),
        table('dimensions', 'Achievement by dimension', ['Dimension', 'Achieved', 'Answered']))),
    make('div', { id: 'topics' }),
  ];
}
