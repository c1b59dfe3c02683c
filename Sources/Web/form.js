(() => {
  const data = JSON.parse(document.getElementById('form').textContent);
  const topics = data.topics;
  const criteria = topics.flatMap((topic) => topic.criteria.map((criterion) => ({ ...criterion, topic })));
  const scoring = Scoring(data.questionnaire);
  const ratingIds = new Set(data.questionnaire.scale.map((rating) => rating.id));

  $('app').replaceChildren(...Frame(data));

  const store = Store(data.form);
  const blank = () => ({ rating: '', reason: '', note: '', confidence: '', evidence: [] });
  const answers = {};
  for (const criterion of criteria) answers[criterion.id] = { ...blank(), ...(store.works && store.get('a/' + criterion.id)) };
  const head = { respondent: '', date: '', ...(store.works && store.get('head')) };
  let pending = store.works && store.get('pending') ? store.get('pending') : 0;
  const cards = new Map();

  /** The rating that counts: n/a without its reason is none yet. */
  const said = (criterion) => {
    const answer = answers[criterion.id];
    if (answer.rating === 'n/a') return answer.reason.trim() ? 'n/a' : '';
    return ratingIds.has(answer.rating) ? answer.rating : '';
  };

  function keep(key, value) {
    pending += 1;
    const isKept = store.works && store.set(key, value) && store.set('pending', pending);
    status(isKept ? 'Saved in this browser' : 'Not saved here: download the sheet');
  }
  function keepAnswer(criterion) {
    keep('a/' + criterion.id, answers[criterion.id]);
    refresh(criterion.topic);
    mark(criterion);
  }
  function status(text) {
    $('status').textContent = visible(text);
    $('pending').textContent = pending === 0 ? '' : `${pending} ${pending === 1 ? 'change' : 'changes'} not downloaded`;
  }

  // A criterion.
  function card(criterion, number) {
    const name = 'r-' + criterion.id;
    const choose = (rating) => { answers[criterion.id].rating = rating; keepAnswer(criterion); show(criterion); };
    const radios = [...data.questionnaire.scale, { id: 'n/a', label: 'Not applicable' }].map((rating, index) => {
      const id = `${name}-${index}`;
      const text = rating.id.toLowerCase() === rating.label.toLowerCase() ? rating.label : `${rating.id} ${rating.label}`;
      return make('span', { className: 'choice' },
        make('input', { type: 'radio', name, id, value: rating.id, onchange: () => choose(rating.id) }),
        make('label', { htmlFor: id }, rating.id === 'n/a' ? 'n/a Not applicable' : text));
    });
    const field = (key, label, tag, properties) => {
      const id = `${key}-${criterion.id}`;
      const input = make(tag, { id, ...properties, oninput: (event) => { answers[criterion.id][key] = event.target.value; keepAnswer(criterion); } });
      return make('p', { className: 'field ' + key }, make('label', { htmlFor: id }, label), input);
    };
    const confidence = field('confidence', 'How sure', 'select', {});
    for (const [value, label] of [['', 'not said'], ['high', 'high'], ['medium', 'medium'], ['low', 'low']]) {
      confidence.querySelector('select').append(make('option', { value }, label));
    }
    const evidence = make('ul', { className: 'evidence' });
    const hints = criterion.evidence.length > 0 ? make('p', { className: 'hint' }, 'Shown by: ' + criterion.evidence.join('; ')) : null;
    const guidance = criterion.guidance
      ? make('details', {}, make('summary', {}, 'What to look for'), make('p', {}, criterion.guidance)) : null;
    const facts = [criterion.id];
    if (data.hasLevels) facts.push(`level ${criterion.level} ${data.questionnaire.levels[criterion.level - 1] || ''}`);
    if (criterion.dimension) facts.push(data.dimensions[criterion.dimension]);
    const element = make('article', { id: 'c-' + criterion.id, tabIndex: -1, 'aria-labelledby': 't-' + criterion.id },
      make('p', { className: 'facts' }, facts.join(' · ')),
      make('h3', { id: 't-' + criterion.id }, criterion.text), hints, guidance,
      make('fieldset', {}, make('legend', {}, 'Rating'), ...radios,
        make('button', { type: 'button', className: 'clear', onclick: () => choose('') , 'aria-label': 'Clear the rating of ' + criterion.id }, 'clear')),
      field('reason', 'Why does it not apply? (required)', 'input', { type: 'text' }),
      make('details', { className: 'more' }, make('summary', {}, 'Evidence, comment'),
        make('p', { className: 'label' }, 'Evidence'), evidence,
        make('button', { type: 'button', onclick: () => { answers[criterion.id].evidence.push({ title: '', location: '', date: '' }); show(criterion); evidence.lastElementChild.querySelector('input').focus(); } }, 'Add evidence'),
        field('note', 'Comment', 'textarea', { rows: 2 }), confidence),
      make('div', { className: 'paper', 'aria-hidden': 'true' }, 'Evidence and notes'));
    cards.set(criterion.id, element);
    return element;
  }

  function show(criterion) {
    const element = cards.get(criterion.id), answer = answers[criterion.id];
    for (const radio of element.querySelectorAll('input[type=radio]')) radio.checked = radio.value === answer.rating;
    for (const key of ['reason', 'note', 'confidence']) {
      const input = element.querySelector('.' + key + ' input, .' + key + ' textarea, .' + key + ' select');
      if (input.value !== answer[key]) input.value = answer[key];
    }
    const list = element.querySelector('.evidence');
    list.replaceChildren(...answer.evidence.map((piece, index) => {
      const input = (key, label, type) => {
        const id = `e-${criterion.id}-${index}-${key}`;
        return make('span', {}, make('label', { htmlFor: id }, label),
          make('input', { id, type, value: piece[key] || '', oninput: (event) => { piece[key] = event.target.value; keepAnswer(criterion); } }));
      };
      return make('li', {}, input('title', 'What', 'text'), input('location', 'Link or path', 'text'), input('date', 'Date', 'date'),
        make('button', { type: 'button', 'aria-label': `Remove evidence ${index + 1} of ${criterion.id}`,
          onclick: () => { answer.evidence.splice(index, 1); keepAnswer(criterion); show(criterion); } }, 'remove'));
    }));
    if (!Sheets.isEmpty({ ...answer, rating: '' })) element.querySelector('.more').open = true;
    mark(criterion);
  }

  /** Shows whether a criterion is answered, and whether its reason is missing. */
  function mark(criterion) {
    const element = cards.get(criterion.id), answer = answers[criterion.id];
    element.classList.toggle('answered', said(criterion) !== '');
    const lacks = answer.rating === 'n/a' && !answer.reason.trim();
    element.querySelector('.reason').hidden = answer.rating !== 'n/a';
    element.querySelector('.reason input').setAttribute('aria-invalid', String(lacks));
  }

  // Results, live.
  const percent = (value) => value === null ? '–' : Math.round(value) + '\u00a0%';
  const range = (low, high) => percent(low) === percent(high) ? percent(low) : `${Math.round(low)} to ${percent(high)}`;
  function refresh(changed) {
    let answered = 0, applicable = 0;
    for (const topic of topics) {
      const score = scoring.topic(topic, said);
      answered += topic.criteria.filter((criterion) => said(criterion) !== '').length;
      applicable += topic.criteria.length;
      if (changed && topic !== changed) continue;
      const cells = [score.level === null ? '–' : String(score.level), score.possible === null ? '–' : String(score.possible),
        String(topic.target), percent(score.coverage === null ? null : 100 * score.coverage)];
      $('row-' + topic.id).querySelectorAll('td').forEach((cell, index) => { cell.textContent = cells[index]; });
    }
    for (const [id, title] of Object.entries(data.dimensions)) {
      const a = scoring.achievement(criteria.filter((criterion) => criterion.dimension === id), said);
      const row = $('dimension-' + id);
      if (row) row.querySelectorAll('td').forEach((cell, index) => { cell.textContent = [range(a.low, a.high), percent(a.coverage === null ? null : 100 * a.coverage)][index]; });
    }
    $('progress').value = answered;
    $('progress').max = applicable;
    $('count').textContent = `${answered} of ${applicable} answered`;
    filter();
  }

  // Which criteria are seen.
  function filter() {
    const which = $('which').value, topic = $('topic').value, words = $('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const one of topics) {
      let seen = 0;
      for (const criterion of one.criteria) {
        const element = cards.get(criterion.id);
        const text = (criterion.text + ' ' + criterion.id + ' ' + one.title).toLowerCase();
        const isSeen = (which === 'all' || said(criterion) === '' || element.contains(document.activeElement))
          && (!topic || topic === one.id) && words.every((word) => text.includes(word));
        element.hidden = !isSeen;
        seen += isSeen ? 1 : 0;
      }
      $('s-' + one.id).hidden = seen === 0;
    }
  }

  // In and out.
  const sheet = () => ({ respondent: head.respondent.trim(), role: 'respondent', date: head.date, questionnaire: data.questionnaire.id,
    version: data.questionnaire.version, answers: Object.fromEntries(criteria.map((criterion) => {
      const answer = answers[criterion.id];
      return [criterion.id, answer.rating === 'n/a' && !answer.reason.trim() ? { ...answer, rating: '' } : answer];
    })) });

  function download() {
    if (!head.respondent.trim()) {
      $('respondent').setAttribute('aria-invalid', 'true');
      $('respondent').focus();
      status('Your name is needed for the sheet');
      return;
    }
    const name = (head.respondent.toLowerCase().match(/[a-z0-9]+/g) || ['answers']).join('-').slice(0, 60) + '.yaml';
    const file = new Blob([Sheets.write(sheet(), criteria.map((criterion) => criterion.id))], { type: 'application/yaml' });
    const link = make('a', { href: URL.createObjectURL(file), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    pending = 0;
    store.set('pending', 0);
    status('Downloaded as ' + name);
  }

  async function open(file) {
    let opened;
    try { opened = Sheets.read(await file.text()); } catch (error) { status(`${file.name}: ${error.message}`); return; }
    if (opened.questionnaire !== data.questionnaire.id) { status(`${file.name} answers ${opened.questionnaire}, this form asks ${data.questionnaire.id}`); return; }
    const unknown = Object.keys(opened.answers).filter((id) => !(id in answers));
    for (const criterion of criteria) {
      const answer = { ...blank(), ...(opened.answers[criterion.id] || {}) };
      const rating = data.questionnaire.scale.find((one) => [one.id, one.label].some((name) => name.toLowerCase() === answer.rating.toLowerCase()));
      answer.rating = rating ? rating.id : ['n/a', 'na', 'not applicable'].includes(answer.rating.toLowerCase()) ? 'n/a' : '';
      answers[criterion.id] = answer;
      if (store.works) store.set('a/' + criterion.id, answer);
      show(criterion);
    }
    head.respondent = opened.respondent;
    head.date = opened.date;
    keep('head', head);
    showHead();
    pending = 0;
    store.set('pending', 0);
    refresh();
    status(`Opened ${file.name}` + (unknown.length > 0 ? `; not asked here and left out: ${unknown.join(', ')}` : ''));
  }

  function showHead() { $('respondent').value = head.respondent; $('date').value = head.date; }

  // The page.
  for (const topic of topics) {
    $('rows').append(make('tr', { id: 'row-' + topic.id }, make('th', { scope: 'row' }, topic.title), ...[0, 1, 2, 3].map(() => make('td', {}))));
    $('topic').append(make('option', { value: topic.id }, topic.title));
    $('topics').append(make('section', { id: 's-' + topic.id, 'aria-labelledby': 'h-' + topic.id },
      make('h2', { id: 'h-' + topic.id }, topic.title), topic.purpose ? make('p', { className: 'purpose' }, topic.purpose) : null,
      ...topic.criteria.map((criterion, index) => card(criteria.find((one) => one.id === criterion.id), index))));
  }
  for (const [id, title] of Object.entries(data.dimensions)) {
    if (!criteria.some((criterion) => criterion.dimension === id)) continue;
    $('dimensions').append(make('tr', { id: 'dimension-' + id }, make('th', { scope: 'row' }, title), make('td', {}), make('td', {})));
  }
  criteria.forEach(show);
  showHead();
  refresh();
  status(store.works ? (pending > 0 ? 'Restored from this browser' : 'Answers are kept in this browser') : '');
  $('refused').hidden = store.works;

  for (const id of ['which', 'topic']) $(id).addEventListener('change', filter);
  $('search').addEventListener('input', filter);
  $('respondent').addEventListener('input', (event) => { head.respondent = event.target.value; event.target.removeAttribute('aria-invalid'); keep('head', head); });
  $('date').addEventListener('input', (event) => { head.date = event.target.value; keep('head', head); });
  $('download').addEventListener('click', download);
  $('open').addEventListener('change', (event) => { if (event.target.files[0]) open(event.target.files[0]); event.target.value = ''; });
  $('print').addEventListener('click', () => window.print());
  $('forget').addEventListener('click', () => {
    if (!confirm('Delete all answers of this form from this browser? What was downloaded stays.')) return;
    store.clear();
    for (const criterion of criteria) { answers[criterion.id] = blank(); show(criterion); }
    Object.assign(head, { respondent: '', date: '' });
    pending = 0;
    showHead();
    refresh();
    status('Deleted from this browser');
  });
  window.addEventListener('beforeunload', (event) => { if (pending > 0 && !store.works) event.preventDefault(); });
  window.addEventListener('storage', (event) => {
    const key = store.keyOf(event.key);
    if (key === null || event.newValue === null) return;
    $('second').hidden = false;
    if (key === 'head') { Object.assign(head, JSON.parse(event.newValue)); showHead(); }
    const criterion = key.startsWith('a/') && criteria.find((one) => 'a/' + one.id === key);
    if (criterion) { answers[criterion.id] = { ...blank(), ...JSON.parse(event.newValue) }; show(criterion); refresh(criterion.topic); }
  });

  // Digits rate the criterion at hand, arrows go to the next one.
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (/^(TEXTAREA|SELECT)$/.test(target.tagName) || (target.tagName === 'INPUT' && target.type !== 'radio')) return;
    const seen = criteria.filter((criterion) => !cards.get(criterion.id).hidden && !$('s-' + criterion.topic.id).hidden);
    const current = seen.findIndex((criterion) => cards.get(criterion.id).contains(target));
    const scale = data.questionnaire.scale;
    const isNumbered = scale.some((rating) => /^\d+$/.test(rating.id));
    const rating = scale.find((one, index) => isNumbered ? one.id === event.key : String(index + 1) === event.key);
    if (rating && current >= 0) {
      event.preventDefault();
      answers[seen[current].id].rating = rating.id;
      keepAnswer(seen[current]);
      show(seen[current]);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && target.type !== 'radio') {
      const next = current < 0 ? 0 : current + (event.key === 'ArrowDown' ? 1 : -1);
      if (!seen[next]) return;
      event.preventDefault();
      cards.get(seen[next].id).focus();
      cards.get(seen[next].id).scrollIntoView({ block: 'center' });
    }
  });
  window.assayForm = { scoring, topics, criteria, dimensions: data.dimensions };
})();
