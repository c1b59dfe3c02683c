'use strict';
// The page of one respondent: answers, results by these answers, the download of the sheet.
(() => {
  const store = Store(data.form);
  const answers = {};
  for (const criterion of criteria) answers[criterion.id] = { ...blankAnswer(), ...store.get('a/' + criterion.id) };
  const head = { respondent: '', date: today(), ...store.get('head') };
  let pending = store.get('pending') || 0;
  const cards = new Map();

  const said = (criterion) => effective(criterion, answers[criterion.id]);
  /** The sheet of this page alone, as the scoring takes it. */
  const alone = () => [{ respondent: '', role: 'respondent', date: '', answers }];
  const status = (text) => showStatus(text, pending);

  $('app').replaceChildren(
    bar(say('Answered'), say('Download answer sheet')),
    warning('refused', say('This browser cannot store your answers. Download the answer sheet before you close this window.')),
    warning('second', say('This form is open in a second window. Both share the same answers; please close one of them.')),
    make('section', { className: 'who', 'aria-label': say('Respondent') },
      labelled('respondent', say('Your name (required)'), make('input', { id: 'respondent', type: 'text', autocomplete: 'name' })),
      labelled('date', say('Date'), make('input', { id: 'date', type: 'date' })),
      make('p', {}, make('label', { htmlFor: 'open', className: 'button' }, say('Load an answer sheet')),
        make('input', { id: 'open', type: 'file', accept: '.yaml,.yml' }), ' ',
        make('button', { type: 'button', id: 'print' }, say('Print')), ' ',
        make('button', { type: 'button', id: 'forget' }, say('Delete my answers from this browser'))),
      introduction(say('Press a number to rate the current statement; ↑ and ↓ move between statements.'))),
    make('section', { className: 'tools', 'aria-label': say('Filter') },
      labelled('which', say('Show'), choice('which', [['all', say('All')], ['open', say('Unanswered')]])),
      labelled('topic', say('Topic'), choice('topic', [['', say('All topics')]])),
      labelled('search', say('Search'), make('input', { id: 'search', type: 'search' }))),
    results(say('Results so far, from your answers'), ...(data.measure === 'findings' ? []
      : [table('dimensions', say('Achievement by dimension'), [say('Dimension'), say('Achievement'), say('Answered')])])),
    make('div', { id: 'topics' }));

  function keep(key, value) {
    pending += 1;
    const isKept = store.set(key, value) && store.set('pending', pending);
    status(isKept ? say('Saved in this browser') : say('Not saved in this browser: download the answer sheet'));
  }
  function keepAnswer(criterion) {
    keep('a/' + criterion.id, answers[criterion.id]);
    refresh();
    markAnswer(cards.get(criterion.id), criterion, answers[criterion.id]);
  }
  function rate(criterion, rating) {
    answers[criterion.id].rating = rating;
    keepAnswer(criterion);
    show(criterion);
  }

  const field = (criterion, key, label, tag, properties) =>
    textField(criterion, key, label, tag, properties, (value) => { answers[criterion.id][key] = value; keepAnswer(criterion); });

  /** What is known of a criterion beside its text. */
  function factsOf(criterion) {
    const hasLevels = data.measure !== 'findings' && criteria.some((one) => one.level > 1);
    const name = data.questionnaire.levels[criterion.level - 1];
    const level = name ? say('level {1} {2}', String(criterion.level), name) : say('level {1}', String(criterion.level));
    return [criterion.id, hasLevels ? level : '', criterion.dimension ? data.dimensions[criterion.dimension] : ''].filter(Boolean).join(' · ');
  }

  /** The evidence, comment and confidence of a criterion, folded. */
  function more(criterion) {
    const confidence = field(criterion, 'confidence', say('Confidence'), 'select', {});
    for (const [value, label] of [['', say('not given')], ['high', say('high')], ['medium', say('medium')], ['low', say('low')]]) {
      confidence.querySelector('select').append(make('option', { value }, label));
    }
    const evidence = make('ul', { className: 'evidence' });
    const add = () => {
      answers[criterion.id].evidence.push(blankEvidence());
      show(criterion);
      evidence.lastElementChild.querySelector('input').focus();
    };
    return make('details', { className: 'more' }, make('summary', {}, say('Evidence, comment')),
      evidence,
      make('button', { type: 'button', onclick: add }, say('Add evidence')),
      field(criterion, 'note', say('Comment'), 'textarea', { rows: 2 }), confidence);
  }

  function card(criterion) {
    const element = make('article', { id: 'c-' + criterion.id, tabIndex: -1, 'aria-labelledby': 't-' + criterion.id },
      make('p', { className: 'facts' }, factsOf(criterion)),
      make('h3', { id: 't-' + criterion.id }, criterion.text),
      criterion.evidence.length > 0 ? make('p', { className: 'hint' }, say('Possible evidence: {1}', criterion.evidence.join('; '))) : null,
      guidance(criterion),
      make('fieldset', {}, make('legend', {}, say('Rating')),
        ...ratingChoices(criterion, say('Clear the rating of {1}', criterion.id), (rating) => rate(criterion, rating))),
      make('p', { className: 'notice', role: 'status' }),
      field(criterion, 'reason', say('Reason why it does not apply (required)'), 'input', { type: 'text' }),
      more(criterion),
      make('div', { className: 'paper', 'aria-hidden': 'true' }, say('Evidence and notes')));
    cards.set(criterion.id, element);
    return element;
  }

  function show(criterion) {
    const element = cards.get(criterion.id), answer = answers[criterion.id];
    showAnswer(element, criterion, answer, ['reason', 'note', 'confidence']);
    element.querySelector('.evidence').replaceChildren(
      ...evidenceItems(criterion, answer, () => keepAnswer(criterion), () => show(criterion)));
    if (!isEmptyAnswer({ ...answer, rating: '' })) element.querySelector('.more').open = true;
  }

  const range = (low, high) => percent(low) === percent(high) ? percent(low) : say('{1} to {2}', String(Math.round(low + 1e-9)), percent(high));

  /** The achievement by dimension; no figure where nothing is answered. */
  function showDimensions() {
    for (const id of Object.keys(data.dimensions)) {
      const row = $('dimension-' + id);
      if (!row) continue;
      const achieved = scoring.achievement(criteria.filter((criterion) => criterion.dimension === id), said);
      fill(row, [achieved.answered === 0 ? '–' : range(achieved.low, achieved.high), share(achieved.coverage)]);
    }
  }

  function refresh() {
    const outcomes = new Map(criteria.map((criterion) => [criterion.id, consolidation.of(criterion, alone())]));
    showResults((criterion) => outcomes.get(criterion.id), reveal);
    showDimensions();
    const answered = criteria.filter((criterion) => said(criterion) !== '').length;
    const unknown = criteria.filter((criterion) => answers[criterion.id].rating === 'unknown').length;
    $('progress').value = answered;
    $('progress').max = criteria.length;
    $('count').textContent = say('{1} of {2} answered', String(answered), String(criteria.length))
      + (unknown > 0 ? say(', {1} not known', String(unknown)) : '');
    filter();
  }

  /** Shows a criterion, whatever the filter. */
  function reveal(criterion) {
    $('which').value = 'all';
    $('topic').value = '';
    $('search').value = '';
    filter();
    cards.get(criterion.id).focus();
    cards.get(criterion.id).scrollIntoView({ block: 'center' });
  }

  function filter() {
    const which = $('which').value, topic = $('topic').value, words = $('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const one of data.topics) {
      let seen = 0;
      for (const criterion of one.criteria) {
        const element = cards.get(criterion.id);
        const text = (criterion.text + ' ' + criterion.id + ' ' + one.title).toLowerCase();
        const isSeen = (which === 'all' || !isSaid(answers[criterion.id]) || element.contains(document.activeElement))
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
      return [criterion.id, { ...answer, rating: answer.rating === 'n/a' ? settledRating(answer, scale) : answer.rating }];
    })) });

  function save() {
    if (!head.respondent.trim()) {
      $('respondent').setAttribute('aria-invalid', 'true');
      $('respondent').focus();
      status(say('Please enter your name first'));
      return;
    }
    const name = (head.respondent.toLowerCase().match(/[a-z0-9]+/g) || ['answers']).join('-').slice(0, 60) + '.yaml';
    download(writeSheet(sheet(), criteria.map((criterion) => criterion.id)), name);
    pending = 0;
    store.set('pending', 0);
    status(say('Saved as {1}. Send this file to the person who invited you.', name));
  }

  async function open(file) {
    let opened;
    try { opened = await sheetOf(file); } catch (error) { status(error.message); return; }
    if (opened.questionnaire !== data.questionnaire.id) {
      status(say('{1} belongs to the questionnaire {2}; this form is for {3}', file.name, opened.questionnaire, data.questionnaire.id));
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
    status(left ? say('Loaded {1}; skipped answers that this form does not ask: {2}', file.name, left) : say('Loaded {1}', file.name));
  }

  function showHead() { $('respondent').value = head.respondent; $('date').value = head.date; }

  function forget() {
    if (!confirm(say('Delete all answers to this form from this browser? Downloaded files are kept.'))) return;
    store.clear();
    for (const criterion of criteria) { answers[criterion.id] = blankAnswer(); show(criterion); }
    Object.assign(head, { respondent: '', date: today() });
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
    if (criterion) { answers[criterion.id] = { ...blankAnswer(), ...JSON.parse(event.newValue) }; show(criterion); refresh(); }
  }

  listTopics();
  for (const topic of data.topics) {
    $('topics').append(make('section', { id: 's-' + topic.id, 'aria-labelledby': 'h-' + topic.id },
      make('h2', { id: 'h-' + topic.id }, titleOf(topic)), topic.purpose ? make('p', { className: 'purpose' }, topic.purpose) : null,
      ...criteria.filter((criterion) => criterion.topic === topic).map(card)));
  }
  for (const [id, title] of Object.entries(data.dimensions)) {
    if (data.measure === 'findings' || !criteria.some((criterion) => criterion.dimension === id)) continue;
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
