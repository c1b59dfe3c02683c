'use strict';
// The page of a workshop: everybody's sheets side by side, and what is agreed.
(() => {
  const store = Store(data.form + '/consensus');
  // With hidden names, fewer answers than this would still tell who gave which.
  const fewest = data.smallestGroup;
  const sheets = [];
  const agreed = {};
  for (const criterion of criteria) agreed[criterion.id] = { ...blankAnswer(), ...store.get('a/' + criterion.id) };
  const cards = new Map();
  let pending = store.get('pending') || 0;

  const answersTo = (criterion) => sheets.map((sheet) => ({ sheet, answer: answerIn(sheet, criterion.id) })).filter(({ answer }) => answer && isSaid(answer));
  const settled = (criterion) => effective(criterion, agreed[criterion.id]);
  const nameOf = (sheet) => $('names').checked ? say('Respondent {1}', String(sheets.indexOf(sheet) + 1)) : sheet.respondent;
  const status = (text) => showStatus(text, pending);

  // What counts of each criterion: what the room agreed on, else the respondents by the engagement's rule; and on which
  // criteria they differ. Both follow from the sheets and the agreed answers.
  const room = { respondent: '', role: 'consensus', date: '', answers: agreed };
  const outcomes = new Map(), disputes = new Map();
  const outcomeOf = (criterion) => outcomes.get(criterion.id);
  const isDisputed = (criterion) => disputes.has(criterion.id);

  function evaluate(topics = data.topics) {
    for (const topic of topics) {
      for (const criterion of topic.criteria) {
        outcomes.set(criterion.id, consolidation.of(criterion, [...sheets, room]));
        disputes.delete(criterion.id);
      }
      for (const dispute of disputesOf(topic, sheets, scale, scoring, outcomeOf)) disputes.set(dispute.criterion.id, dispute);
    }
  }

  $('app').replaceChildren(
    bar(say('Agreed'), say('Download consensus sheet')),
    warning('refused', say('This browser cannot store the consensus. Download the consensus sheet before you close this page.')),
    make('section', { className: 'who', 'aria-label': say('Sheets') },
      make('p', {}, make('label', { htmlFor: 'open', className: 'button' }, say('Load answer sheets')), make('input', { id: 'open', type: 'file', accept: '.yaml,.yml', multiple: true })),
      labelled('respondent', say('Name of the consensus sheet'), make('input', { id: 'respondent', type: 'text', value: say('Workshop') })),
      labelled('date', say('Date'), make('input', { id: 'date', type: 'date', value: today() })),
      make('p', { className: 'choice' }, make('input', { id: 'names', type: 'checkbox' }), make('label', { htmlFor: 'names' }, say('Hide names'))),
      make('ul', { id: 'people', 'aria-label': say('Respondents') }),
      introduction(say('Press a number to set the agreed rating; ↑ and ↓ move between statements.'),
        say('Answer sheets stay on your disk; only the agreed answers are stored in this browser.'))),
    make('section', { className: 'tools', 'aria-label': say('Filter') },
      labelled('order', say('Order'), choice('order', [['agenda', say('Disputed statements first')], ['questionnaire', say('Questionnaire order')]])),
      labelled('which', say('Show'), choice('which', [['all', say('All')], ['disputed', say('Disputed')],
        ['disputed-open', say('Disputed, not yet agreed')], ['open', say('Not yet agreed')]])),
      labelled('topic', say('Topic'), choice('topic', [['', say('All topics')]]))),
    results(say('Results: agreed ratings, and the combined ratings for everything else')),
    make('div', { id: 'topics' }));

  function keep(criterion) {
    pending += 1;
    const isKept = store.set('a/' + criterion.id, agreed[criterion.id]) && store.set('pending', pending);
    status(isKept ? say('Saved in this browser') : say('Not saved in this browser: download the answer sheet'));
    evaluate([criterion.topic]);
    refresh();
  }
  function agree(criterion, rating) {
    agreed[criterion.id].rating = rating;
    keep(criterion);
    show(criterion);
  }

  function card(criterion) {
    const field = (key, label) =>
      textField(criterion, key, label, 'input', { type: 'text' }, (value) => {
        agreed[criterion.id][key] = value;
        keep(criterion);
        markAnswer(cards.get(criterion.id), criterion, agreed[criterion.id]);
      });
    cards.set(criterion.id, make('article', { id: 'c-' + criterion.id, tabIndex: -1, 'aria-labelledby': 't-' + criterion.id },
      make('p', { className: 'facts' }, `${titleOf(criterion.topic)} · ${criterion.id}`),
      make('h3', { id: 't-' + criterion.id }, criterion.text),
      make('p', { className: 'dispute' }),
      make('p', { className: 'spread' }), make('table', { className: 'distribution' }, make('caption', {}, say('Ratings by respondent')), make('tbody', {})),
      make('details', { className: 'said' }, make('summary', {}, say('Comments and evidence')), make('ul', {})),
      guidance(criterion),
      make('fieldset', {}, make('legend', {}, say('Agreed rating')), make('span', { className: 'hint' }, say('Agreed:')),
        ...ratingChoices(criterion, say('Clear the agreed rating of {1}', criterion.id), (rating) => agree(criterion, rating))),
      make('p', { className: 'notice', role: 'status' }),
      field('reason', say('Reason why it does not apply (required)')), field('note', say('Discussion notes'))));
  }

  function show(criterion) {
    const element = cards.get(criterion.id), said = answersTo(criterion);
    showAnswer(element, criterion, agreed[criterion.id], ['reason', 'note']);
    const isShown = said.length > 0 && (!$('names').checked || said.length >= fewest);
    element.querySelector('.spread').textContent = visible(spreadOf(said, isShown));
    element.querySelector('.dispute').textContent = visible(disputeText(criterion));
    element.querySelector('.distribution').hidden = !isShown;
    element.querySelector('.distribution tbody').replaceChildren(...(isShown ? distribution(said) : []));
    const remarks = isShown ? said.flatMap((one) => remark(criterion, one)) : [];
    element.querySelector('.said').hidden = remarks.length === 0;
    element.querySelector('.said ul').replaceChildren(...remarks);
  }

  function disputeText(criterion) {
    if (!isDisputed(criterion)) return '';
    const { isSettled, decidesLevel } = disputes.get(criterion.id);
    if (isSettled) return say('Was disputed; agreed: {1}', labelOf(settled(criterion)));
    return decidesLevel ? say('Disputed; the result of the topic depends on it') : say('Disputed');
  }

  function spreadOf(said, isShown) {
    if (said.length === 0) return say('No answers yet.');
    const steps = said.map(({ answer }) => step(answer.rating)).filter((one) => one >= 0);
    const [low, high] = [Math.min(...steps), Math.max(...steps)];
    const answers = count(said.length, '{1} answer', '{1} answers', said.length);
    if (!isShown) return say('{1}. Details are hidden: names are hidden and there are fewer than {2} answers.', answers, String(fewest));
    return steps.length < 2 || low === high ? answers : say('{1}, from “{2}” to “{3}”', answers, scale[low].label, scale[high].label);
  }

  /** A row for each rating, and for the other answers that somebody gave. */
  function distribution(said) {
    const giving = (rating) => said.filter(({ answer }) => answer.rating === rating);
    const rows = [...scale.map(({ id }) => id), ...['n/a', 'no case', 'unknown'].filter((word) => giving(word).length > 0)];
    return rows.map((rating) => [labelOf(rating), giving(rating)]).map(([label, who]) => make('tr', {}, make('th', { scope: 'row' }, label),
      make('td', {}, '■'.repeat(who.length) + (who.length > 0 ? ' ' + who.length : '')),
      make('td', {}, $('names').checked ? '' : who.map(({ sheet }) => nameOf(sheet)).join(', '))));
  }

  function remark(criterion, { sheet, answer }) {
    const until = (piece) => piece['valid-until'] ? say('valid until {1}', piece['valid-until']) : '';
    const evidence = (answer.evidence || []).map((piece) => say('evidence: {1}',
      [piece.title, piece.location, piece.date, until(piece), piece.owner, validityText(piece, criterion)].filter(Boolean).join(', ')));
    const parts = [answer.note, answer.rating === 'n/a' ? answer.reason : '', ...evidence].filter(Boolean);
    return parts.length > 0 ? [make('li', {}, `${nameOf(sheet)}: ${parts.join('; ')}`)] : [];
  }

  /** The criteria by heading: disputed ones by their effect, settled ones and all others; or as in the questionnaire. */
  function groups() {
    if ($('order').value !== 'agenda') return data.topics.map((topic) => [titleOf(topic), criteria.filter((criterion) => criterion.topic.id === topic.id)]);
    const among = criteria.filter(isDisputed).map((criterion) => disputes.get(criterion.id));
    const own = (list) => list.map((dispute) => criteria.find((criterion) => criterion.id === dispute.criterion.id));
    return [[say('Disputed'), own(byEffect(among.filter((one) => !one.isSettled)))],
      [say('Was disputed, now agreed'), own(among.filter((one) => one.isSettled))],
      [say('Not disputed'), criteria.filter((criterion) => !isDisputed(criterion))]];
  }

  /** Puts the cards in order under their headings. */
  function order() {
    $('topics').replaceChildren(...groups().map(([title, members]) =>
      make('section', { className: 'group' }, make('h2', {}, title), ...members.map((criterion) => cards.get(criterion.id)))));
    filter();
  }

  function filter() {
    for (const criterion of criteria) {
      const isOpen = !settled(criterion) || cards.get(criterion.id).contains(document.activeElement);
      const isSeen = { all: true, open: isOpen, disputed: isDisputed(criterion), 'disputed-open': isDisputed(criterion) && isOpen }[$('which').value];
      cards.get(criterion.id).hidden = !(isSeen && (!$('topic').value || $('topic').value === criterion.topic.id));
    }
    for (const group of $('topics').children) group.hidden = [...group.querySelectorAll('article')].every((card) => card.hidden);
  }

  function reveal(criterion) {
    $('which').value = 'all';
    $('topic').value = '';
    filter();
    cards.get(criterion.id).focus();
    cards.get(criterion.id).scrollIntoView({ block: 'center' });
  }

  function refresh() {
    showResults(outcomeOf, reveal);
    const done = criteria.filter((criterion) => settled(criterion)).length;
    $('progress').max = criteria.length;
    $('progress').value = done;
    const open = [...disputes.values()].filter((dispute) => !dispute.isSettled).length;
    $('count').textContent = say('{1} of {2} agreed; {3} disputed', String(done), String(criteria.length), String(open));
  }

  function everything() { evaluate(); criteria.forEach(show); refresh(); order(); people(); }
  function people() {
    $('people').replaceChildren(...sheets.map((sheet) => make('li', {}, nameOf(sheet) + ' ',
      make('button', { type: 'button', 'aria-label': say('Remove {1}', nameOf(sheet)), onclick: () => { sheets.splice(sheets.indexOf(sheet), 1); everything(); } }, say('remove')))));
  }

  /** Takes a respondent's sheet; returns what keeps it from being used, or '' if it is used. */
  function takeRespondent(sheet) {
    if (!hasAnswers(sheet)) return say('{1} has no answers yet and was left out', sheet.file);
    const other = sheets.find((one) => nameKey(one.respondent) === nameKey(sheet.respondent) && one.file !== sheet.file);
    if (other) return say('{1} was not loaded: {2} is a sheet of {3} too; keep one of them', sheet.file, other.file, other.respondent);
    const known = sheets.findIndex((one) => one.file === sheet.file);
    if (known >= 0) sheets[known] = sheet; else sheets.push(sheet);
    return /^respondent-[0-9]+$/.test(sheet.respondent) ? say('{1}: write your name after "respondent:"', sheet.file) : '';
  }

  /** Takes agreed answers, the latest sheet last: it decides where it answers. Returns what was left out. */
  function takeConsensus(loaded) {
    const seen = new Set();
    for (const sheet of loaded.sort((one, other) => one.date === other.date ? 0 : one.date < other.date ? -1 : 1)) {
      for (const criterion of criteria) {
        const answer = answerIn(sheet, criterion.id);
        if (!answer || (seen.has(criterion.id) && !effective(criterion, answer))) continue;
        seen.add(criterion.id);
        agreed[criterion.id] = answer;
      }
      $('respondent').value = sheet.respondent;
      $('date').value = sheet.date;
    }
    // The agreed answers are written again; a respondent's sheet stays as it is.
    return loaded.map((sheet) => ({ file: sheet.file, left: unasked(sheet) })).filter(({ left }) => left)
      .map(({ file, left }) => say('Loaded {1}; skipped answers that this page does not ask: {2}', file, left));
  }

  async function open(files) {
    const told = [], consensus = [];
    for (const file of files.sort((one, other) => one.name < other.name ? -1 : 1)) {
      let sheet;
      try { sheet = { ...await sheetOf(file), file: file.name }; } catch (error) { told.push(error.message); continue; }
      if (sheet.questionnaire !== data.questionnaire.id) told.push(say('{1} belongs to another questionnaire ({2})', file.name, sheet.questionnaire));
      else if (sheet.role === 'consensus') consensus.push(sheet);
      else told.push(takeRespondent(sheet));
    }
    told.push(...takeConsensus(consensus));
    everything();
    status(told.filter(Boolean).join('; ') || count(sheets.length, '{1} answer sheet loaded', '{1} answer sheets loaded', sheets.length));
  }

  function save() {
    const kept = Object.fromEntries(
      criteria.map((criterion) => [criterion.id, { ...agreed[criterion.id], rating: settledRating(agreed[criterion.id], scale) }]));
    download(writeSheet({ respondent: $('respondent').value.trim() || say('Workshop'), role: 'consensus', date: $('date').value,
      questionnaire: data.questionnaire.id, version: data.questionnaire.version, answers: kept }, criteria.map((criterion) => criterion.id)), 'consensus.yaml');
    pending = 0;
    store.set('pending', 0);
    status(say('Saved as {1}', 'consensus.yaml'));
  }

  listTopics();
  criteria.forEach(card);
  everything();
  status('');
  $('refused').hidden = store.works;
  $('open').addEventListener('change', async (event) => { await open([...event.target.files]); event.target.value = ''; });
  $('download').addEventListener('click', save);
  $('names').addEventListener('change', everything);
  $('order').addEventListener('change', order);
  for (const id of ['which', 'topic']) $(id).addEventListener('change', filter);
  listenToKeys(
    () => [...$('topics').querySelectorAll('article')].filter((element) => !element.hidden)
      .map((element) => [criteria.find((criterion) => cards.get(criterion.id) === element), element]),
    (target) => target.tagName === 'SELECT' || (target.tagName === 'INPUT' && target.type !== 'radio'), agree);
})();
