function FacilitatorFrame(data) {
  const labelled = (id, label, element) => make('p', { className: 'field' }, make('label', { htmlFor: id }, label), element);
  const choice = (id, options) => make('select', { id }, ...options.map(([value, label]) => make('option', { value }, label)));
  return [
    make('div', { className: 'bar' }, make('progress', { id: 'progress', 'aria-label': 'Agreed' }), make('span', { id: 'count' }),
      make('button', { type: 'button', id: 'download', className: 'main' }, 'Download consensus sheet'), make('span', { id: 'pending' }), make('span', { id: 'status', role: 'status' })),
    make('p', { id: 'refused', className: 'warning', hidden: true }, 'This browser keeps nothing for pages like this one: download the consensus before you close it.'),
    make('section', { className: 'who', 'aria-label': 'Sheets' },
      make('p', {}, make('label', { htmlFor: 'open', className: 'button' }, 'Open answer sheets'), make('input', { id: 'open', type: 'file', accept: '.yaml,.yml', multiple: true })),
      labelled('respondent', 'Name of the consensus', make('input', { id: 'respondent', type: 'text', value: 'Workshop' })), labelled('date', 'Date', make('input', { id: 'date', type: 'date' })),
      make('p', { className: 'choice' }, make('input', { id: 'names', type: 'checkbox' }), make('label', { htmlFor: 'names' }, 'Hide names')),
      make('ul', { id: 'people', 'aria-label': 'Respondents' }),
      make('p', { className: 'hint' }, 'Digits set what the room agrees on, arrow keys go to the next statement. Sheets stay on your disk; only what is agreed is kept in this browser.')),
    make('section', { className: 'tools', 'aria-label': 'What is shown' },
      labelled('order', 'Order', choice('order', [['agenda', 'The widest apart first'], ['questionnaire', 'As in the questionnaire']])),
      labelled('which', 'Show', choice('which', [['all', 'All'], ['disputed', 'Two or more steps apart'], ['disputed-open', 'Two or more steps apart, not agreed'], ['open', 'Not agreed']])),
      labelled('topic', 'Topic', choice('topic', [['', 'Every topic']]))),
    make('details', { className: 'results' }, make('summary', {}, 'Results: what was agreed and, for the rest, the respondents together'),
      make('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Results' },
        make('table', {}, make('caption', {}, 'Level is what is proven; possible what the open answers could still bring'),
          make('thead', {}, make('tr', {}, ...['Topic', 'Level', 'Possible', 'Target', 'Answered'].map((head) => make('th', { scope: 'col' }, head)))), make('tbody', { id: 'rows' })))),
    make('div', { id: 'topics' }),
  ];
}
(() => {
  const data = JSON.parse(document.getElementById('form').textContent);
  const criteria = data.topics.flatMap((topic) => topic.criteria.map((criterion) => ({ ...criterion, topic })));
  const scoring = Scoring(data.questionnaire);
  const scale = data.questionnaire.scale;
  const store = Store(data.form + '/consensus');
  const fewest = 3;
  const sheets = [];
  const blank = () => ({ rating: '', reason: '', note: '', confidence: '', evidence: [] });
  const agreed = {};
  for (const criterion of criteria) agreed[criterion.id] = { ...blank(), ...(store.works && store.get('a/' + criterion.id)) };
  const cards = new Map();
  let pending = (store.works && store.get('pending')) || 0;

  const step = (rating) => scale.findIndex((one) => [one.id, one.label].some((name) => name.toLowerCase() === String(rating || '').toLowerCase()));
  const isNot = (rating) => ['n/a', 'na', 'not applicable'].includes(String(rating || '').toLowerCase());
  const voices = (criterion) => sheets.filter((sheet) => sheet.answers[criterion.id]).map((sheet) => ({ sheet, answer: sheet.answers[criterion.id] }));
  const steps = (criterion) => voices(criterion).map(({ answer }) => step(answer.rating)).filter((one) => one >= 0);
  const spread = (criterion) => { const all = steps(criterion); return all.length < 2 ? 0 : Math.max(...all) - Math.min(...all); };
  const settled = (criterion) => {
    const answer = agreed[criterion.id];
    return answer.rating === 'n/a' ? (answer.reason.trim() ? 'n/a' : '') : step(answer.rating) >= 0 ? answer.rating : '';
  };
  /** What counts: the room's word, else the respondents' by the engagement's rule. */
  function counts(criterion) {
    if (settled(criterion)) return settled(criterion);
    const all = steps(criterion).sort((one, other) => one - other);
    if (all.length === 0) return voices(criterion).some(({ answer }) => isNot(answer.rating)) ? 'n/a' : '';
    if (data.consensus === 'mean') return all.reduce((sum, one) => sum + scale[one].value, 0) / all.length;
    return scale[data.consensus === 'lowest' ? all[0] : all[Math.ceil(all.length / 2) - 1]].id;
  }
  const nameOf = (sheet) => $('names').checked ? `Respondent ${sheets.indexOf(sheet) + 1}` : sheet.respondent;

  function status(text) {
    $('status').textContent = visible(text);
    $('pending').textContent = pending === 0 ? '' : `${pending} ${pending === 1 ? 'change' : 'changes'} not downloaded`;
  }
  function keep(criterion) {
    pending += 1;
    const isKept = store.works && store.set('a/' + criterion.id, agreed[criterion.id]) && store.set('pending', pending);
    status(isKept ? 'Saved in this browser' : 'Not saved here: download the sheet');
    refresh();
  }
  function agree(criterion, rating) {
    agreed[criterion.id].rating = rating;
    keep(criterion);
    show(criterion);
  }

  function card(criterion) {
    const name = 'r-' + criterion.id;
    const radios = [...scale, { id: 'n/a', label: 'Not applicable' }].map((rating, index) => {
      const id = `${name}-${index}`;
      const text = rating.id.toLowerCase() === rating.label.toLowerCase() ? rating.label : `${rating.id} ${rating.label}`;
      return make('span', { className: 'choice' },
        make('input', { type: 'radio', name, id, value: rating.id, onchange: () => agree(criterion, rating.id) }), make('label', { htmlFor: id }, text));
    });
    const field = (key, label) => make('p', { className: 'field ' + key }, make('label', { htmlFor: `${key}-${criterion.id}` }, label),
      make('input', { type: 'text', id: `${key}-${criterion.id}`, oninput: (event) => { agreed[criterion.id][key] = event.target.value; keep(criterion); } }));
    const element = make('article', { id: 'c-' + criterion.id, tabIndex: -1, 'aria-labelledby': 't-' + criterion.id },
      make('p', { className: 'facts' }, `${criterion.topic.title} · ${criterion.id}`),
      make('h2', { id: 't-' + criterion.id, className: 'statement' }, criterion.text),
      make('p', { className: 'spread' }), make('table', { className: 'distribution' }, make('caption', {}, 'Who said what'), make('tbody', {})),
      make('details', { className: 'said' }, make('summary', {}, 'Comments and evidence'), make('ul', {})),
      criterion.guidance ? make('details', {}, make('summary', {}, 'What to look for'), make('p', {}, criterion.guidance)) : null,
      make('fieldset', {}, make('legend', {}, 'What the room agrees on'), make('span', { className: 'hint' }, 'Agreed:'), ...radios,
        make('button', { type: 'button', className: 'clear', 'aria-label': 'Clear what was agreed on ' + criterion.id, onclick: () => agree(criterion, '') }, 'clear')),
      field('reason', 'Why does it not apply? (required)'), field('note', 'What the room said'));
    cards.set(criterion.id, element);
    return element;
  }

  function show(criterion) {
    const element = cards.get(criterion.id), answer = agreed[criterion.id], said = voices(criterion);
    for (const radio of element.querySelectorAll('input[type=radio]')) radio.checked = radio.value === answer.rating;
    for (const key of ['reason', 'note']) { const input = element.querySelector(`.${key} input`); if (input.value !== answer[key]) input.value = answer[key]; }
    element.querySelector('.reason').hidden = answer.rating !== 'n/a';
    element.querySelector('.reason input').setAttribute('aria-invalid', String(answer.rating === 'n/a' && !answer.reason.trim()));
    element.classList.toggle('answered', settled(criterion) !== '');
    const width = spread(criterion);
    element.querySelector('.spread').textContent = said.length === 0 ? 'Nobody has answered.'
      : `${said.length} ${said.length === 1 ? 'answer' : 'answers'}` + (width === 0 ? '' : `, ${width} ${width === 1 ? 'step' : 'steps'} apart`);
    // With hidden names, two answers would still tell who said what.
    const isShown = said.length > 0 && (!$('names').checked || said.length >= fewest);
    element.querySelector('.distribution').hidden = !isShown;
    element.querySelector('.said').hidden = !isShown;
    if (!isShown && said.length > 0) element.querySelector('.spread').textContent += `. Not shown apart: fewer than ${fewest} answers and hidden names.`;
    const rows = [...scale.map((rating, index) => [rating.label, said.filter(({ answer }) => step(answer.rating) === index)]),
      ['Not applicable', said.filter(({ answer }) => isNot(answer.rating))]].filter(([, who], index) => index < scale.length || who.length > 0);
    element.querySelector('.distribution tbody').replaceChildren(...(isShown ? rows : []).map(([label, who]) => make('tr', {},
      make('th', { scope: 'row' }, label), make('td', {}, '■'.repeat(who.length) + (who.length > 0 ? ' ' + who.length : '')),
      make('td', {}, $('names').checked ? '' : who.map(({ sheet }) => nameOf(sheet)).join(', ')))));
    const remarks = (isShown ? said : []).flatMap(({ sheet, answer }) => {
      const parts = [answer.note, isNot(answer.rating) ? answer.reason : '', ...(answer.evidence || []).map((piece) => 'evidence: ' + [piece.title, piece.location, piece.date].filter(Boolean).join(', '))].filter(Boolean);
      return parts.length > 0 ? [make('li', {}, `${nameOf(sheet)}: ${parts.join('; ')}`)] : [];
    });
    element.querySelector('.said ul').replaceChildren(...remarks);
    element.querySelector('.said').hidden = remarks.length === 0;
  }

  /** The agenda: the widest apart first, then in the order of the questionnaire. */
  function order() {
    const all = [...criteria];
    if ($('order').value === 'agenda') all.sort((one, other) => spread(other) - spread(one));
    $('topics').replaceChildren(...all.map((criterion) => cards.get(criterion.id)));
    filter();
  }
  function filter() {
    for (const criterion of criteria) {
      const isOpen = !settled(criterion) || cards.get(criterion.id).contains(document.activeElement);
      const isSeen = { all: true, open: isOpen, disputed: spread(criterion) >= 2, 'disputed-open': spread(criterion) >= 2 && isOpen }[$('which').value];
      cards.get(criterion.id).hidden = !(isSeen && (!$('topic').value || $('topic').value === criterion.topic.id));
    }
  }
  function refresh() {
    const percent = (value) => value === null ? '–' : Math.round(value) + '\u00a0%';
    for (const topic of data.topics) {
      const score = scoring.topic(topic, counts);
      const cells = [score.level, score.possible, topic.target].map((one) => one === null ? '–' : String(one)).concat(percent(score.coverage === null ? null : 100 * score.coverage));
      $('row-' + topic.id).querySelectorAll('td').forEach((cell, index) => { cell.textContent = cells[index]; });
    }
    const done = criteria.filter((criterion) => settled(criterion)).length;
    $('progress').max = criteria.length;
    $('progress').value = done;
    $('count').textContent = `${done} of ${criteria.length} agreed; ${criteria.filter((criterion) => spread(criterion) >= 2).length} disputed`;
  }
  function everything() { criteria.forEach(show); refresh(); order(); people(); }
  function people() {
    $('people').replaceChildren(...sheets.map((sheet) => make('li', {}, nameOf(sheet) + ' ',
      make('button', { type: 'button', 'aria-label': 'Remove ' + nameOf(sheet), onclick: () => { sheets.splice(sheets.indexOf(sheet), 1); everything(); } }, 'remove'))));
  }

  async function open(files) {
    const told = [];
    for (const file of files) {
      let sheet;
      try { sheet = Sheets.read(await file.text()); } catch (error) { told.push(`${file.name}: ${error.message}`); continue; }
      if (sheet.questionnaire !== data.questionnaire.id) { told.push(`${file.name} answers ${sheet.questionnaire}`); continue; }
      if (sheet.role === 'consensus') {
        for (const [id, answer] of Object.entries(sheet.answers)) if (agreed[id]) agreed[id] = { ...blank(), ...answer, rating: isNot(answer.rating) ? 'n/a' : (scale[step(answer.rating)] || { id: '' }).id };
        $('respondent').value = sheet.respondent;
        $('date').value = sheet.date;
      } else {
        const known = sheets.findIndex((one) => one.respondent === sheet.respondent);
        if (known >= 0) sheets[known] = sheet; else sheets.push(sheet);
      }
    }
    everything();
    status(told.length > 0 ? told.join('; ') : `${sheets.length} ${sheets.length === 1 ? 'respondent' : 'respondents'} open`);
  }

  function download() {
    const kept = Object.fromEntries(criteria.filter((criterion) => settled(criterion) || agreed[criterion.id].note)
      .map((criterion) => [criterion.id, { ...agreed[criterion.id], rating: settled(criterion) }]));
    const text = Sheets.write({ respondent: $('respondent').value.trim() || 'Workshop', role: 'consensus', date: $('date').value,
      questionnaire: data.questionnaire.id, version: data.questionnaire.version, answers: kept }, criteria.map((criterion) => criterion.id));
    const link = make('a', { href: URL.createObjectURL(new Blob([text], { type: 'application/yaml' })), download: 'consensus.yaml' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    pending = 0;
    store.set('pending', 0);
    status('Downloaded as consensus.yaml');
  }

  $('app').replaceChildren(...FacilitatorFrame(data));
  for (const topic of data.topics) {
    $('rows').append(make('tr', { id: 'row-' + topic.id }, make('th', { scope: 'row' }, topic.title), ...[0, 1, 2, 3].map(() => make('td', {}))));
    $('topic').append(make('option', { value: topic.id }, topic.title));
  }
  criteria.forEach(card);
  everything();
  status('');
  $('refused').hidden = store.works;
  $('open').addEventListener('change', async (event) => { await open([...event.target.files]); event.target.value = ''; });
  $('download').addEventListener('click', download);
  $('names').addEventListener('change', everything);
  $('order').addEventListener('change', order);
  for (const id of ['which', 'topic']) $(id).addEventListener('change', filter);
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || target.tagName === 'SELECT' || (target.tagName === 'INPUT' && target.type !== 'radio')) return;
    const seen = [...$('topics').children].filter((element) => !element.hidden);
    const current = seen.findIndex((element) => element.contains(target));
    const isNumbered = scale.some((rating) => /^\d+$/.test(rating.id));
    const rating = scale.find((one, index) => isNumbered ? one.id === event.key : String(index + 1) === event.key);
    if (rating && current >= 0) {
      event.preventDefault();
      agree(criteria.find((criterion) => cards.get(criterion.id) === seen[current]), rating.id);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && target.type !== 'radio') {
      const next = seen[current < 0 ? 0 : current + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); next.scrollIntoView({ block: 'center' }); }
    }
  });
})();
