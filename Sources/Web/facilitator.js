'use strict';
// The page of a workshop: everybody's sheets side by side, and what is agreed.
(() => {
  const store = Store('facilitator', data.form);
  const draft = Draft(store, criteria.map((criterion) => criterion.id));
  const { answers: agreed, head } = draft;
  // With hidden names, fewer answers than this would still tell who gave which.
  const fewest = data.smallestGroup;
  const groups = Groups(data.groupOf, fewest);
  const earlier = Earlier(store, previousSheet(data.previous));
  const sheets = [];
  const cards = new Map();

  const isHidden = () => $('names').checked;
  // The order of the files would tell names.
  const shown = () => isHidden() ? byPseudonym(sheets) : sheets;
  const answersTo = (criterion) => shown().map((sheet) => ({ sheet, answer: answerIn(sheet, criterion.id) })).filter(({ answer }) => answer && isSaid(answer));
  const settled = (criterion) => effective(criterion, agreed[criterion.id]);
  const hiddenName = (sheet) => sheet.key ? say('Respondent {1}', pseudonymLetters(shown().indexOf(sheet))) : say('a respondent');
  const nameOf = (sheet) => isHidden() ? hiddenName(sheet) : sheet.respondent;
  function status(text) {
    showStatus(text, draft.pending);
    $('refused').hidden = store.works && draft.isSafe;
    $('undo').hidden = !loading.canUndo;
    const lines = loading.lines();
    $('findings').hidden = lines.length === 0;
    $('findings').querySelector('ul').replaceChildren(...lines);
  }
  const loading = Loading({ sheets, draft, isHidden, nameOf, changed: everything, status });

  // What counts of each criterion: the agreed rating, else the respondents by the engagement's rule; and on which
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
    warning('second', say('This page is open in a second window. Both share the agreed answers, not the loaded answer sheets; please close one of them.')),
    unreadableWarning(store),
    make('section', { className: 'who', 'aria-label': say('Sheets') },
      make('p', { className: 'files' }, make('label', { htmlFor: 'open', className: 'button' }, say('Load answer sheets')),
        make('input', { id: 'open', type: 'file', accept: '.yaml,.yml', multiple: true }), ' ',
        make('button', { type: 'button', id: 'undo', hidden: true }, say('Undo the last consensus sheet')), ' ',
        make('button', { type: 'button', id: 'forget' }, say('Delete the agreed answers from this browser'))),
      labelled('respondent', say('Name of the consensus sheet'), make('input', { id: 'respondent', type: 'text' })),
      labelled('date', say('Date'), make('input', { id: 'date', type: 'date', max: lastDay })),
      make('p', { className: 'choice' }, make('input', { id: 'names', type: 'checkbox' }), make('label', { htmlFor: 'names' }, say('Hide names'))),
      make('ul', { id: 'people', 'aria-label': say('Respondents') }),
      make('section', { id: 'findings', hidden: true, 'aria-labelledby': 'findings-title' },
        make('h2', { id: 'findings-title' }, say('Messages about the answer sheets')), make('ul', {})),
      introduction(...keyHints(),
        ...(groups.exist ? [say('A group with fewer than {1} answers is not shown, and neither is a group that would reveal the answers of fewer people.', String(fewest))] : []),
        say('Answer sheets stay on your disk; only the agreed answers are stored in this browser.'))),
    make('section', { className: 'tools', 'aria-label': say('Filter') },
      labelled('order', say('Order'), choice('order', [['agenda', say('Disputed statements first')], ['questionnaire', say('Questionnaire order')]])),
      labelled('which', say('Show'), choice('which', [['all', say('All')], ['disputed', say('Disputed')],
        ['disputed-open', say('Disputed, not yet agreed')], ['open', say('Not yet agreed')]])),
      labelled('topic', say('Topic'), choice('topic', [['', say('All topics')]]))),
    results(say('Results: agreed ratings, and the combined ratings for everything else')),
    make('div', { id: 'topics' }));

  const kept = (isKept) => isKept ? say('Saved in this browser') : say('Not saved in this browser: download the consensus sheet');

  function keep(criterion) {
    status(kept(draft.keep(criterion.id)));
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
      make('p', { className: 'dispute' }), make('div', { className: 'earlier', hidden: true }),
      make('p', { className: 'spread' }), make('table', { className: 'distribution' }, make('caption', {}, say('Ratings by respondent')), make('tbody', {})),
      make('table', { className: 'distribution groups' }, make('caption', {}, say('Ratings by group')), make('tbody', {})),
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
    const isShown = said.length > 0 && (!isHidden() || said.length >= fewest);
    element.querySelector('.spread').textContent = visible(spreadOf(said, isShown));
    element.querySelector('.dispute').textContent = visible(disputeText(criterion));
    element.querySelector('.distribution').hidden = !isShown;
    element.querySelector('.distribution tbody').replaceChildren(...(isShown ? distribution(said) : []));
    showGroups(element, said);
    showEarlier(element.querySelector('.earlier'), earlier.sheet, earlier.answerTo(criterion));
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
      make('td', {}, isHidden() ? '' : who.map(({ sheet }) => nameOf(sheet)).join(', '))));
  }

  /** Shows the ratings of the groups that may be shown. */
  function showGroups(element, said) {
    const shown = groups.split(said);
    element.querySelector('.groups').hidden = shown.length === 0;
    element.querySelector('.groups tbody').replaceChildren(...shown.map(([name, members]) => make('tr', {},
      make('th', { scope: 'row' }, name), make('td', {}, String(members.length)), make('td', {}, groupText(members)))));
  }

  /** How many of a group gave which answer: `Largely achieved 2, Not applicable 1`. */
  const groupText = (members) => [...scale.map(({ id }) => id), 'n/a', 'no case']
    .map((rating) => [labelOf(rating), members.filter(({ answer }) => answer.rating === rating).length])
    .filter(([, number]) => number > 0).map(([label, number]) => `${label} ${number}`).join(', ');

  function remark(criterion, { sheet, answer }) {
    const evidence = (answer.evidence || []).map((piece) => say('evidence: {1}',
      [evidenceText(piece), validityText(piece, criterion)].filter(Boolean).join(', ')));
    const parts = [answer.note, answer.rating === 'n/a' ? answer.reason : '', ...evidence].filter(Boolean);
    return parts.length > 0 ? [make('li', {}, `${nameOf(sheet)}: ${parts.join('; ')}`)] : [];
  }

  /** The criteria by heading: disputed ones by their effect, settled ones and all others; or as in the questionnaire. */
  function sections() {
    if ($('order').value !== 'agenda') return data.topics.map((topic) => [titleOf(topic), criteria.filter((criterion) => criterion.topic.id === topic.id)]);
    const among = criteria.filter(isDisputed).map((criterion) => disputes.get(criterion.id));
    const own = (list) => list.map((dispute) => criteria.find((criterion) => criterion.id === dispute.criterion.id));
    return [[say('Disputed'), own(byEffect(among.filter((one) => !one.isSettled)))],
      [say('Was disputed, now agreed'), own(among.filter((one) => one.isSettled))],
      [say('Not disputed'), criteria.filter((criterion) => !isDisputed(criterion))]];
  }

  /** Puts the cards in order under their headings. */
  function order() {
    $('topics').replaceChildren(...sections().map(([title, members]) =>
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
    goTo(cards.get(criterion.id));
  }

  function refresh() {
    showResults(outcomeOf, reveal);
    const done = criteria.filter((criterion) => settled(criterion)).length;
    $('progress').max = criteria.length;
    $('progress').value = done;
    const open = [...disputes.values()].filter((dispute) => !dispute.isSettled).length;
    $('count').textContent = say('{1} of {2} agreed; {3} disputed', String(done), String(criteria.length), String(open));
  }

  function everything() { evaluate(); criteria.forEach(show); refresh(); order(); people(); showHead(); }

  /** The name and date of the consensus sheet: today unless they were changed. */
  function showHead() {
    if (document.activeElement !== $('respondent')) $('respondent').value = head.respondent || say('Workshop');
    if (document.activeElement !== $('date')) $('date').value = draft.day;
  }
  function changeHead(values) {
    Object.assign(head, values);
    status(kept(draft.keep()));
  }

  /** Takes over what another window of this page stored. */
  function takeOver() {
    const changed = draft.takeOver();
    showHead();
    if (changed.length === 0) return;
    $('second').hidden = false;
    evaluate();
    for (const criterion of criteria) if (changed.includes(criterion.id)) show(criterion);
    refresh();
    status(say('Updated with an answer from another window'));
  }

  function people() {
    $('people').replaceChildren(...shown().map((sheet) => make('li', {}, nameOf(sheet) + ' ',
      make('button', { type: 'button', 'aria-label': say('Remove {1}', nameOf(sheet)), onclick: () => { sheets.splice(sheets.indexOf(sheet), 1); everything(); status(''); } }, say('remove')))));
  }

  async function save() {
    const faulty = faultyInputs(), nameFault = textFault(head.respondent);
    if (nameFault) {
      $('respondent').focus();
      status(nameFault);
      return;
    }
    if (isAsking() || !await mayLeaveOut(faulty, reveal)) return;
    const kept = Object.fromEntries(criteria.map((criterion) => [criterion.id, savedAnswer(agreed[criterion.id])]));
    const text = writeSheet({ respondent: head.respondent.trim() || say('Workshop'), role: 'consensus', date: draft.day,
      questionnaire: data.questionnaire.id, version: data.questionnaire.version, answers: kept, own: head.own }, criteria.map((criterion) => criterion.id));
    if (byteCount(text) > limits.file) { status(say('The sheet is larger than 5 MB. Shorten the comments.')); return; }
    download(text, 'consensus.yaml');
    draft.downloaded(faulty.length);
    status(say('Saved as {1}. Put this file into the engagement’s folder “answers”, replacing any earlier one; then create the reports again.', 'consensus.yaml')
      + leftOut(faulty.length));
  }

  async function forget() {
    const question = say('Delete the agreed answers from this browser? Downloaded files are kept.');
    const loss = draft.pending === 0 ? '' : count(draft.pending, '{1} change was not downloaded.', '{1} changes were not downloaded.', draft.pending);
    if (await ask([question, loss].filter(Boolean).join(' '), [['', say('Cancel')], ['go', say('Delete')]]) !== 'go') return;
    draft.clear();
    everything();
    status(say('Deleted from this browser'));
  }

  listTopics();
  criteria.forEach(card);
  everything();
  status('');
  $('open').addEventListener('change', async (event) => { const files = [...event.target.files]; event.target.value = ''; await loading.open(files); });
  $('undo').addEventListener('click', loading.undo);
  $('forget').addEventListener('click', forget);
  $('respondent').addEventListener('input', (event) => changeHead({ respondent: event.target.value, owner: event.target.value }));
  $('date').addEventListener('input', (event) => changeHead({ date: event.target.value }));
  $('download').addEventListener('click', save);
  $('names').addEventListener('change', () => { everything(); status(''); });
  $('order').addEventListener('change', order);
  for (const id of ['which', 'topic']) $(id).addEventListener('change', filter);
  window.addEventListener('beforeunload', (event) => { if (!draft.isSafe) event.preventDefault(); });
  window.addEventListener('storage', takeOver);
  // A browser may lose the event of a write, for example while the page loads.
  for (const type of ['focus', 'pageshow']) window.addEventListener(type, takeOver);
  document.addEventListener('visibilitychange', takeOver);
  listenToKeys(
    () => [...$('topics').querySelectorAll('article')].filter((element) => !element.hidden)
      .map((element) => [criteria.find((criterion) => cards.get(criterion.id) === element), element]),
    (criterion) => settled(criterion) !== '', agree);
})();
