'use strict';
// The page of one respondent: answers, results by these answers, the download of the sheet.
(() => {
  const scoring = Scoring(data.questionnaire);
  const store = Store(data.form);
  const answers = {};
  for (const criterion of criteria) answers[criterion.id] = { ...blankAnswer(), ...store.get('a/' + criterion.id) };
  const head = { respondent: '', date: '', ...store.get('head') };
  let pending = store.get('pending') || 0;
  const cards = new Map();

  const said = (criterion) => effective(answers[criterion.id]);
  const status = (text) => showStatus(text, pending);

  $('app').replaceChildren(
    bar(say('Answered'), say('Download answer sheet')),
    warning('refused', say('This browser keeps nothing for pages like this one. Your answers live in this window only: download the sheet before you close it.')),
    warning('second', say('This form is open in a second window. Both keep to the same answers; close one of them.')),
    make('section', { className: 'who', 'aria-label': say('Who answers') },
      labelled('respondent', say('Your name (required)'), make('input', { id: 'respondent', type: 'text', autocomplete: 'name' })),
      labelled('date', say('Date'), make('input', { id: 'date', type: 'date' })),
      make('p', {}, make('label', { htmlFor: 'open', className: 'button' }, say('Open an answer sheet')),
        make('input', { id: 'open', type: 'file', accept: '.yaml,.yml' }), ' ',
        make('button', { type: 'button', id: 'print' }, say('Print')), ' ',
        make('button', { type: 'button', id: 'forget' }, say('Delete from this browser'))),
      make('p', { className: 'hint' }, say('Digits rate the statement at hand, arrow keys go to the next one. What you don’t know stays open: it never counts as zero.'))),
    make('section', { className: 'tools', 'aria-label': say('What is shown') },
      labelled('which', say('Show'), choice('which', [['all', say('All')], ['open', say('Unanswered')]])),
      labelled('topic', say('Topic'), choice('topic', [['', say('Every topic')]])),
      labelled('search', say('Search'), make('input', { id: 'search', type: 'search' }))),
    results(say('Results by your answers so far'),
      table('dimensions', say('Achievement by dimension'), [say('Dimension'), say('Achieved'), say('Answered')])),
    make('div', { id: 'topics' }));

  function keep(key, value) {
    pending += 1;
    const isKept = store.set(key, value) && store.set('pending', pending);
    status(isKept ? say('Saved in this browser') : say('Not saved here: download the sheet'));
  }
  function keepAnswer(criterion) {
    keep('a/' + criterion.id, answers[criterion.id]);
    refresh(criterion.topic);
    markAnswer(cards.get(criterion.id), answers[criterion.id]);
  }
  function rate(criterion, rating) {
    answers[criterion.id].rating = rating;
    keepAnswer(criterion);
    show(criterion);
  }

  function card(criterion) {
    const field = (key, label, tag, properties) =>
      textField(criterion, key, label, tag, properties, (value) => { answers[criterion.id][key] = value; keepAnswer(criterion); });
    const confidence = field('confidence', say('How sure'), 'select', {});
    for (const [value, label] of [['', say('not said')], ['high', say('high')], ['medium', say('medium')], ['low', say('low')]]) {
      confidence.querySelector('select').append(make('option', { value }, label));
    }
    const evidence = make('ul', { className: 'evidence' });
    const add = () => {
      answers[criterion.id].evidence.push({ title: '', location: '', date: '' });
      show(criterion);
      evidence.lastElementChild.querySelector('input').focus();
    };
    const facts = [criterion.id];
    if (data.hasLevels) facts.push(say('level {1} {2}', String(criterion.level), data.questionnaire.levels[criterion.level - 1] || ''));
    if (criterion.dimension) facts.push(data.dimensions[criterion.dimension]);
    const element = make('article', { id: 'c-' + criterion.id, tabIndex: -1, 'aria-labelledby': 't-' + criterion.id },
      make('p', { className: 'facts' }, facts.join(' · ')),
      make('h3', { id: 't-' + criterion.id }, criterion.text),
      criterion.evidence.length > 0 ? make('p', { className: 'hint' }, say('Shown by: {1}', criterion.evidence.join('; '))) : null,
      guidance(criterion),
      make('fieldset', {}, make('legend', {}, say('Rating')),
        ...ratingChoices(criterion, say('n/a Not applicable'), say('Clear the rating of {1}', criterion.id), (rating) => rate(criterion, rating))),
      field('reason', say('Why does it not apply? (required)'), 'input', { type: 'text' }),
      make('details', { className: 'more' }, make('summary', {}, say('Evidence, comment')),
        make('p', { className: 'label' }, say('Evidence')), evidence,
        make('button', { type: 'button', onclick: add }, say('Add evidence')),
        field('note', say('Comment'), 'textarea', { rows: 2 }), confidence),
      make('div', { className: 'paper', 'aria-hidden': 'true' }, say('Evidence and notes')));
    cards.set(criterion.id, element);
    return element;
  }

  function show(criterion) {
    const element = cards.get(criterion.id), answer = answers[criterion.id];
    showAnswer(element, answer, ['reason', 'note', 'confidence']);
    element.querySelector('.evidence').replaceChildren(
      ...evidenceItems(criterion, answer, () => keepAnswer(criterion), () => show(criterion)));
    if (!isEmptyAnswer({ ...answer, rating: '' })) element.querySelector('.more').open = true;
  }

  const range = (low, high) => percent(low) === percent(high) ? percent(low) : say('{1} to {2}', String(Math.round(low)), percent(high));
  function refresh(changed) {
    for (const topic of data.topics) if (!changed || topic === changed) showScore(topic, scoring.topic(topic, said));
    for (const id of Object.keys(data.dimensions)) {
      const row = $('dimension-' + id);
      if (!row) continue;
      const achieved = scoring.achievement(criteria.filter((criterion) => criterion.dimension === id), said);
      fill(row, [range(achieved.low, achieved.high), percent(achieved.coverage === null ? null : 100 * achieved.coverage)]);
    }
    const answered = criteria.filter((criterion) => said(criterion) !== '').length;
    $('progress').value = answered;
    $('progress').max = criteria.length;
    $('count').textContent = say('{1} of {2} answered', String(answered), String(criteria.length));
    filter();
  }

  function filter() {
    const which = $('which').value, topic = $('topic').value, words = $('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const one of data.topics) {
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

  /** The sheet as it is saved: n/a without its reason is not a rating yet. */
  const sheet = () => ({ respondent: head.respondent.trim(), role: 'respondent', date: head.date, questionnaire: data.questionnaire.id,
    version: data.questionnaire.version, answers: Object.fromEntries(criteria.map((criterion) => {
      const answer = answers[criterion.id];
      return [criterion.id, { ...answer, rating: answer.rating === 'n/a' ? effective(answer) : answer.rating }];
    })) });

  function save() {
    if (!head.respondent.trim()) {
      $('respondent').setAttribute('aria-invalid', 'true');
      $('respondent').focus();
      status(say('Your name is needed for the sheet'));
      return;
    }
    const name = (head.respondent.toLowerCase().match(/[a-z0-9]+/g) || ['answers']).join('-').slice(0, 60) + '.yaml';
    download(writeSheet(sheet(), criteria.map((criterion) => criterion.id)), name);
    pending = 0;
    store.set('pending', 0);
    status(say('Downloaded as {1}', name));
  }

  async function open(file) {
    let opened;
    try { opened = await sheetOf(file); } catch (error) { status(error.message); return; }
    if (opened.questionnaire !== data.questionnaire.id) {
      status(say('{1} answers {2}, this form asks {3}', file.name, opened.questionnaire, data.questionnaire.id));
      return;
    }
    for (const criterion of criteria) {
      const answer = answerIn(opened, criterion.id) || blankAnswer();
      answers[criterion.id] = answer;
      store.set('a/' + criterion.id, answer);
      show(criterion);
    }
    head.respondent = opened.respondent;
    head.date = opened.date;
    keep('head', head);
    showHead();
    pending = 0;
    store.set('pending', 0);
    refresh();
    const left = unasked(opened);
    status(left ? say('Opened {1}; not asked here and left out: {2}', file.name, left) : say('Opened {1}', file.name));
  }

  function showHead() { $('respondent').value = head.respondent; $('date').value = head.date; }

  function forget() {
    if (!confirm(say('Delete all answers of this form from this browser? What was downloaded stays.'))) return;
    store.clear();
    for (const criterion of criteria) { answers[criterion.id] = blankAnswer(); show(criterion); }
    Object.assign(head, { respondent: '', date: '' });
    pending = 0;
    showHead();
    refresh();
    status(say('Deleted from this browser'));
  }

  /** Takes an answer over that another window of this form stored. */
  function takeOver(event) {
    const key = store.keyOf(event.key);
    if (key === null || event.newValue === null) return;
    $('second').hidden = false;
    if (key === 'head') { Object.assign(head, JSON.parse(event.newValue)); showHead(); }
    const criterion = key.startsWith('a/') && criteria.find((one) => 'a/' + one.id === key);
    if (criterion) { answers[criterion.id] = { ...blankAnswer(), ...JSON.parse(event.newValue) }; show(criterion); refresh(criterion.topic); }
  }

  listTopics();
  for (const topic of data.topics) {
    $('topics').append(make('section', { id: 's-' + topic.id, 'aria-labelledby': 'h-' + topic.id },
      make('h2', { id: 'h-' + topic.id }, topic.title), topic.purpose ? make('p', { className: 'purpose' }, topic.purpose) : null,
      ...criteria.filter((criterion) => criterion.topic === topic).map(card)));
  }
  for (const [id, title] of Object.entries(data.dimensions)) {
    if (!criteria.some((criterion) => criterion.dimension === id)) continue;
    $('dimensions').append(make('tr', { id: 'dimension-' + id }, make('th', { scope: 'row' }, title), make('td', {}), make('td', {})));
  }
  criteria.forEach(show);
  showHead();
  refresh();
  status(!store.works ? '' : pending > 0 ? say('Restored from this browser') : say('Answers are kept in this browser'));
  $('refused').hidden = store.works;

  for (const id of ['which', 'topic']) $(id).addEventListener('change', filter);
  $('search').addEventListener('input', filter);
  $('respondent').addEventListener('input', (event) => { head.respondent = event.target.value; event.target.removeAttribute('aria-invalid'); keep('head', head); });
  $('date').addEventListener('input', (event) => { head.date = event.target.value; keep('head', head); });
  $('download').addEventListener('click', save);
  $('open').addEventListener('change', (event) => { if (event.target.files[0]) open(event.target.files[0]); event.target.value = ''; });
  $('print').addEventListener('click', () => window.print());
  $('forget').addEventListener('click', forget);
  window.addEventListener('beforeunload', (event) => { if (pending > 0 && !store.works) event.preventDefault(); });
  window.addEventListener('storage', takeOver);
  listenToKeys(
    () => criteria.map((criterion) => [criterion, cards.get(criterion.id)]).filter(([criterion, element]) => !element.hidden && !$('s-' + criterion.topic.id).hidden),
    (target) => /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target.tagName === 'INPUT' && target.type !== 'radio'), rate);
  window.assayForm = { scoring, topics: data.topics, criteria, dimensions: data.dimensions };
})();
