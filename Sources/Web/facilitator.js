'use strict';
// The page of a workshop: everybody's sheets side by side, and what is agreed.
(() => {
  const scoring = Scoring(data.questionnaire);
  const store = Store(data.form + '/consensus');
  // With hidden names, fewer answers than this would still tell who gave which.
  const fewest = 3;
  const sheets = [];
  const agreed = {};
  for (const criterion of criteria) agreed[criterion.id] = { ...blankAnswer(), ...store.get('a/' + criterion.id) };
  const cards = new Map();
  let pending = store.get('pending') || 0;

  const answersTo = (criterion) => sheets.map((sheet) => ({ sheet, answer: answerIn(sheet, criterion.id) })).filter(({ answer }) => answer);
  const steps = (criterion) => answersTo(criterion).map(({ answer }) => step(answer.rating)).filter((one) => one >= 0);
  const spread = (criterion) => { const all = steps(criterion); return all.length < 2 ? 0 : Math.max(...all) - Math.min(...all); };
  const isDisputed = (criterion) => spread(criterion) >= 2;
  const settled = (criterion) => effective(agreed[criterion.id]);
  const nameOf = (sheet) => $('names').checked ? say('Respondent {1}', String(sheets.indexOf(sheet) + 1)) : sheet.respondent;
  const status = (text) => showStatus(text, pending);

  /** The answer that counts: the agreed one, else the respondents' by the engagement's rule. */
  function counts(criterion) {
    if (settled(criterion)) return settled(criterion);
    const all = steps(criterion).sort((one, other) => one - other);
    if (all.length === 0) return answersTo(criterion).some(({ answer }) => answer.rating === 'n/a') ? 'n/a' : '';
    if (data.consensus === 'mean') return all.reduce((sum, one) => sum + scale[one].value, 0) / all.length;
    return scale[data.consensus === 'lowest' ? all[0] : all[Math.ceil(all.length / 2) - 1]].id;
  }

  $('app').replaceChildren(
    bar(say('Agreed'), say('Download consensus sheet')),
    warning('refused', say('This browser keeps nothing for pages like this one: download the consensus before you close it.')),
    make('section', { className: 'who', 'aria-label': say('Sheets') },
      make('p', {}, make('label', { htmlFor: 'open', className: 'button' }, say('Open answer sheets')), make('input', { id: 'open', type: 'file', accept: '.yaml,.yml', multiple: true })),
      labelled('respondent', say('Name of the consensus'), make('input', { id: 'respondent', type: 'text', value: say('Workshop') })),
      labelled('date', say('Date'), make('input', { id: 'date', type: 'date' })),
      make('p', { className: 'choice' }, make('input', { id: 'names', type: 'checkbox' }), make('label', { htmlFor: 'names' }, say('Hide names'))),
      make('ul', { id: 'people', 'aria-label': say('Respondents') }),
      make('p', { className: 'hint' }, say('Digits set what the room agrees on, arrow keys go to the next statement. Sheets stay on your disk; only what is agreed is kept in this browser.'))),
    make('section', { className: 'tools', 'aria-label': say('What is shown') },
      labelled('order', say('Order'), choice('order', [['agenda', say('The widest apart first')], ['questionnaire', say('As in the questionnaire')]])),
      labelled('which', say('Show'), choice('which', [['all', say('All')], ['disputed', say('Two or more steps apart')],
        ['disputed-open', say('Two or more steps apart, not agreed')], ['open', say('Not agreed')]])),
      labelled('topic', say('Topic'), choice('topic', [['', say('Every topic')]]))),
    results(say('Results: what was agreed and, for the rest, the respondents together')),
    make('div', { id: 'topics' }));

  function keep(criterion) {
    pending += 1;
    const isKept = store.set('a/' + criterion.id, agreed[criterion.id]) && store.set('pending', pending);
    status(isKept ? say('Saved in this browser') : say('Not saved here: download the sheet'));
    refresh();
  }
  function agree(criterion, rating) {
    agreed[criterion.id].rating = rating;
    keep(criterion);
    show(criterion);
  }

  function card(criterion) {
    const field = (key, label) =>
      textField(criterion, key, label, 'input', { type: 'text' }, (value) => { agreed[criterion.id][key] = value; keep(criterion); });
    cards.set(criterion.id, make('article', { id: 'c-' + criterion.id, tabIndex: -1, 'aria-labelledby': 't-' + criterion.id },
      make('p', { className: 'facts' }, `${criterion.topic.title} · ${criterion.id}`),
      make('h2', { id: 't-' + criterion.id, className: 'statement' }, criterion.text),
      make('p', { className: 'spread' }), make('table', { className: 'distribution' }, make('caption', {}, say('Who said what')), make('tbody', {})),
      make('details', { className: 'said' }, make('summary', {}, say('Comments and evidence')), make('ul', {})),
      guidance(criterion),
      make('fieldset', {}, make('legend', {}, say('What the room agrees on')), make('span', { className: 'hint' }, say('Agreed:')),
        ...ratingChoices(criterion, say('n/a Not applicable'), say('Clear what was agreed on {1}', criterion.id), (rating) => agree(criterion, rating))),
      field('reason', say('Why does it not apply? (required)')), field('note', say('What the room said'))));
  }

  function show(criterion) {
    const element = cards.get(criterion.id), said = answersTo(criterion);
    showAnswer(element, agreed[criterion.id], ['reason', 'note']);
    const isShown = said.length > 0 && (!$('names').checked || said.length >= fewest);
    element.querySelector('.spread').textContent = spreadOf(criterion, said, isShown);
    element.querySelector('.distribution').hidden = !isShown;
    element.querySelector('.distribution tbody').replaceChildren(...(isShown ? distribution(said) : []));
    const remarks = isShown ? said.flatMap(remark) : [];
    element.querySelector('.said').hidden = remarks.length === 0;
    element.querySelector('.said ul').replaceChildren(...remarks);
  }

  function spreadOf(criterion, said, isShown) {
    if (said.length === 0) return say('Nobody has answered.');
    const width = spread(criterion);
    const answers = count(said.length, '{1} answer', '{1} answers', said.length);
    const text = width === 0 ? answers : answers + ', ' + count(width, '{1} step apart', '{1} steps apart', width);
    return isShown ? text : text + say('. Not shown apart: fewer than {1} answers and hidden names.', String(fewest));
  }

  function distribution(said) {
    const rows = scale.map((rating, index) => [rating.label, said.filter(({ answer }) => step(answer.rating) === index)]);
    const refusing = said.filter(({ answer }) => answer.rating === 'n/a');
    if (refusing.length > 0) rows.push([say('Not applicable'), refusing]);
    return rows.map(([label, who]) => make('tr', {}, make('th', { scope: 'row' }, label),
      make('td', {}, '■'.repeat(who.length) + (who.length > 0 ? ' ' + who.length : '')),
      make('td', {}, $('names').checked ? '' : who.map(({ sheet }) => nameOf(sheet)).join(', '))));
  }

  function remark({ sheet, answer }) {
    const evidence = (answer.evidence || []).map((piece) => say('evidence: {1}', [piece.title, piece.location, piece.date].filter(Boolean).join(', ')));
    const parts = [answer.note, answer.rating === 'n/a' ? answer.reason : '', ...evidence].filter(Boolean);
    return parts.length > 0 ? [make('li', {}, `${nameOf(sheet)}: ${parts.join('; ')}`)] : [];
  }

  /** Puts the cards in order: the widest apart first, or as in the questionnaire. */
  function order() {
    const all = [...criteria];
    if ($('order').value === 'agenda') all.sort((one, other) => spread(other) - spread(one));
    $('topics').replaceChildren(...all.map((criterion) => cards.get(criterion.id)));
    filter();
  }
  function filter() {
    for (const criterion of criteria) {
      const isOpen = !settled(criterion) || cards.get(criterion.id).contains(document.activeElement);
      const isSeen = { all: true, open: isOpen, disputed: isDisputed(criterion), 'disputed-open': isDisputed(criterion) && isOpen }[$('which').value];
      cards.get(criterion.id).hidden = !(isSeen && (!$('topic').value || $('topic').value === criterion.topic.id));
    }
  }
  function refresh() {
    for (const topic of data.topics) showScore(topic, scoring.topic(topic, counts));
    const done = criteria.filter((criterion) => settled(criterion)).length;
    $('progress').max = criteria.length;
    $('progress').value = done;
    $('count').textContent = say('{1} of {2} agreed; {3} disputed', String(done), String(criteria.length), String(criteria.filter(isDisputed).length));
  }
  function everything() { criteria.forEach(show); refresh(); order(); people(); }
  function people() {
    $('people').replaceChildren(...sheets.map((sheet) => make('li', {}, nameOf(sheet) + ' ',
      make('button', { type: 'button', 'aria-label': say('Remove {1}', nameOf(sheet)), onclick: () => { sheets.splice(sheets.indexOf(sheet), 1); everything(); } }, say('remove')))));
  }

  function take(sheet) {
    if (sheet.role !== 'consensus') {
      const known = sheets.findIndex((one) => one.respondent === sheet.respondent);
      if (known >= 0) sheets[known] = sheet; else sheets.push(sheet);
      return;
    }
    for (const [id, answer] of Object.entries(sheet.answers)) if (Object.hasOwn(agreed, id)) agreed[id] = answer;
    $('respondent').value = sheet.respondent;
    $('date').value = sheet.date;
  }

  async function open(files) {
    const told = [];
    for (const file of files) {
      let sheet;
      try { sheet = await sheetOf(file); } catch (error) { told.push(error.message); continue; }
      if (sheet.questionnaire !== data.questionnaire.id) {
        told.push(say('{1} answers {2}', file.name, sheet.questionnaire));
        continue;
      }
      take(sheet);
      // The agreed answers are written again; a respondent's sheet stays as it is.
      const left = sheet.role === 'consensus' ? unasked(sheet) : '';
      if (left) told.push(say('Opened {1}; not asked here and left out: {2}', file.name, left));
    }
    everything();
    status(told.length > 0 ? told.join('; ') : count(sheets.length, '{1} respondent open', '{1} respondents open', sheets.length));
  }

  function save() {
    const kept = Object.fromEntries(
      criteria.map((criterion) => [criterion.id, { ...agreed[criterion.id], rating: settled(criterion) }]));
    download(writeSheet({ respondent: $('respondent').value.trim() || say('Workshop'), role: 'consensus', date: $('date').value,
      questionnaire: data.questionnaire.id, version: data.questionnaire.version, answers: kept }, criteria.map((criterion) => criterion.id)), 'consensus.yaml');
    pending = 0;
    store.set('pending', 0);
    status(say('Downloaded as {1}', 'consensus.yaml'));
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
    () => [...$('topics').children].filter((element) => !element.hidden)
      .map((element) => [criteria.find((criterion) => cards.get(criterion.id) === element), element]),
    (target) => target.tagName === 'SELECT' || (target.tagName === 'INPUT' && target.type !== 'radio'), agree);
})();
