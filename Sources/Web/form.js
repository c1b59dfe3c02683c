'use strict';
// The page of one respondent: answers, results by these answers, the download of the sheet.
(() => {
  const store = Store('form', data.form);
  const draft = Draft(store, criteria.map((criterion) => criterion.id), data.respondent);
  const earlier = Earlier(store, previousSheet(data.previous));
  // A blind page has neither levels nor results.
  const isBlind = data.blind === 1;
  const { answers, head } = draft;
  const cards = new Map();
  // The answers as they are saved, which the results follow.
  const saved = {};
  const said = (criterion) => effective(criterion, saved[criterion.id]);
  /** The sheet of this page alone, as the scoring takes it. */
  const alone = () => [{ respondent: '', role: 'respondent', date: '', answers: saved }];

  function status(text) {
    showStatus(text, draft.pending);
    $('refused').hidden = store.works && draft.isSafe;
    for (const criterion of criteria) cards.get(criterion.id).querySelector('.unkept').hidden = !store.works || draft.isKept(criterion.id);
  }
  const exchange = Exchange({ draft, store, earlier, show: showAll, reveal, status });
  const fileButton = (id, label) => [make('label', { htmlFor: id, className: 'button' }, label), make('input', { id, type: 'file', accept: '.yaml,.yml' }), ' '];

  $('app').replaceChildren(
    bar(say('Answered'), say('Download answer sheet')),
    warning('refused', say('This browser cannot store your answers. Download the answer sheet before you close this window.')),
    warning('second', say('This form is open in a second window. Both share the same answers; please close one of them.')),
    unreadableWarning(store),
    make('section', { className: 'who', 'aria-label': say('Respondent') },
      headField('respondent', say('Your name (required)'), { type: 'text', autocomplete: 'name' }),
      headField('date', say('Date'), { type: 'date', max: lastDay }),
      make('p', { className: 'files' }, ...fileButton('open', say('Load an answer sheet')), ...fileButton('earlier', say('Show an earlier sheet')),
        make('button', { type: 'button', id: 'close-earlier' }, say('Hide the earlier sheet')), ' ',
        make('button', { type: 'button', id: 'print' }, say('Print')), ' ',
        make('button', { type: 'button', id: 'forget' }, say('Delete my answers from this browser'))),
      introduction(...keyHints(), data.returnTo ? say('When you have finished, download the answer sheet. How to return it: {1}', data.returnTo)
        : say('When you have finished, download the answer sheet and send it to the person who invited you.'))),
    make('section', { className: 'tools', 'aria-label': say('Filter') },
      labelled('which', say('Show'), choice('which', [['all', say('All')], ['open', say('Unanswered')]])),
      labelled('topic', say('Topic'), choice('topic', [['', say('All topics')]])),
      labelled('search', say('Search'), make('input', { id: 'search', type: 'search' }))),
    isBlind ? '' : results(say('Results so far, from your answers'), ...(data.measure === 'findings' ? []
      : [table('dimensions', say('Achievement by dimension'), [say('Dimension'), say('Achievement'), say('Answered')])])),
    make('div', { id: 'topics' }));

  $('download').after(make('button', { type: 'button', id: 'undo', hidden: true }, say('Undo')));

  function headField(id, label, properties) {
    const input = make('input', { id, ...properties });
    return make('p', { className: 'field' }, make('label', { htmlFor: id }, label), input, faultPlace(input));
  }
  function keep(id) {
    status(draft.keep(id) ? say('Saved in this browser') : say('Not saved in this browser: download the answer sheet'));
  }
  function keepAnswer(criterion) {
    keep(criterion.id);
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
    // An id may tell the level.
    return [isBlind ? '' : criterion.id, hasLevels ? level : '', criterion.dimension ? data.dimensions[criterion.dimension] : ''].filter(Boolean).join(' · ');
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
      possibleEvidence(criterion),
      guidance(criterion),
      make('div', { className: 'earlier', hidden: true }),
      make('fieldset', {}, make('legend', {}, say('Rating')),
        ...ratingChoices(criterion, say('Clear the rating of {1}', criterion.id), (rating) => rate(criterion, rating))),
      make('p', { className: 'notice', role: 'status' }),
      make('p', { className: 'invalid unkept', hidden: true }, say('This browser did not keep this answer: download the answer sheet before you close the page.')),
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
    showEarlier(element.querySelector('.earlier'), earlier.sheet, earlier.answerTo(criterion));
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
    for (const criterion of criteria) saved[criterion.id] = savedAnswer(answers[criterion.id]);
    const outcomes = new Map(criteria.map((criterion) => [criterion.id, consolidation.of(criterion, alone())]));
    if (!isBlind) {
      showResults((criterion) => outcomes.get(criterion.id), reveal);
      showDimensions();
    }
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
    goTo(cards.get(criterion.id));
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

  function showHead() {
    $('respondent').value = head.respondent;
    $('date').value = head.date === null ? today() : head.date;
    $('close-earlier').hidden = !earlier.isOpened;
    checkHead();
  }
  function checkHead() {
    markFault($('respondent'), textFault(head.respondent));
    markFault($('date'), dateFault(head.date || '', $('date').validity.badInput));
  }
  function changeHead(key, event) {
    head[key] = event.target.value;
    checkHead();
    keep();
  }

  function showAll() {
    criteria.forEach(show);
    showHead();
    refresh();
  }

  /** Takes over what another window of this form stored. */
  function takeOver() {
    const changed = draft.takeOver();
    for (const criterion of criteria) if (changed.includes(criterion.id)) show(criterion);
    if (![$('respondent'), $('date')].includes(document.activeElement)) showHead();
    if (changed.length > 0) { $('second').hidden = false; refresh(); }
  }

  listTopics();
  for (const topic of data.topics) {
    $('topics').append(make('section', { id: 's-' + topic.id, 'aria-labelledby': 'h-' + topic.id },
      make('h2', { id: 'h-' + topic.id }, titleOf(topic)), topic.purpose ? make('p', { className: 'purpose' }, topic.purpose) : null,
      ...criteria.filter((criterion) => criterion.topic === topic).map(card)));
  }
  for (const [id, title] of Object.entries(data.dimensions)) {
    if (isBlind || data.measure === 'findings' || !criteria.some((criterion) => criterion.dimension === id)) continue;
    $('dimensions').append(make('tr', { id: 'dimension-' + id }, make('th', { scope: 'row' }, title), make('td', {}), make('td', {})));
  }
  showAll();
  status(!store.works ? '' : draft.pending > 0 ? say('Restored from this browser') : say('Answers are kept in this browser'));

  for (const id of ['which', 'topic']) $(id).addEventListener('change', filter);
  $('search').addEventListener('input', filter);
  $('respondent').addEventListener('input', (event) => changeHead('respondent', event));
  $('respondent').addEventListener('change', (event) => exchange.rename(event.target.value));
  $('date').addEventListener('input', (event) => changeHead('date', event));
  $('download').addEventListener('click', exchange.save);
  $('undo').addEventListener('click', exchange.undo);
  for (const [id, open] of [['open', exchange.open], ['earlier', exchange.openEarlier]]) {
    $(id).addEventListener('change', (event) => { if (event.target.files[0]) open(event.target.files[0]); event.target.value = ''; });
  }
  $('close-earlier').addEventListener('click', exchange.closeEarlier);
  $('print').addEventListener('click', () => window.print());
  $('forget').addEventListener('click', exchange.forget);
  window.addEventListener('beforeunload', (event) => { if (!draft.isSafe) event.preventDefault(); });
  window.addEventListener('storage', (event) => { if (store.keyOf(event.key) !== null) { $('second').hidden = false; takeOver(); } });
  // A browser may lose the event of a write, for example while the page loads.
  for (const type of ['focus', 'pageshow']) window.addEventListener(type, takeOver);
  document.addEventListener('visibilitychange', takeOver);
  listenToKeys(
    () => criteria.map((criterion) => [criterion, cards.get(criterion.id)]).filter(([criterion, element]) => !element.hidden && !$('s-' + criterion.topic.id).hidden),
    (criterion) => isSaid(answers[criterion.id]), rate);
  window.assayForm = { scoring, topics: data.topics, criteria, dimensions: data.dimensions };
})();
