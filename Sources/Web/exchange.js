'use strict';
/**
 * What the form does with files and with the browser's store: downloads the sheet, loads another, starts empty, deletes.
 * Nothing that was not downloaded is replaced without a question, and what was replaced can be brought back. `show` shows
 * the draft's answers after they were replaced, `reveal` one criterion, `status` a text in the bar.
 */
function Exchange({ draft, store, earlier, show, reveal, status }) {
  const ids = criteria.map((criterion) => criterion.id);
  // The answers before the last replacement; null before the first.
  let replaced = null;

  const sheet = () => ({ respondent: draft.head.respondent.trim(), role: 'respondent', date: draft.day,
    questionnaire: data.questionnaire.id, version: data.questionnaire.version,
    answers: Object.fromEntries(ids.map((id) => [id, savedAnswer(draft.answers[id])])), own: draft.head.own });

  /** The name of the respondent's file; another respondent's on this computer may have taken it. */
  function fileName(respondent) {
    const names = { ...store.get('files') }, own = nameKey(respondent);
    const stem = firstFree(fileStem(respondent), (name) => Object.hasOwn(names, name) && names[name] !== own);
    store.set('files', { ...names, [stem]: own });
    return stem + '.yaml';
  }

  /** Asks for the name where it is missing, and what to do about entries that cannot be saved; returns whether to go on. */
  async function isReady(faulty) {
    const name = draft.head.respondent, fault = name.trim() ? textFault(name) : say('Please enter your name first');
    if (fault) {
      markFault($('respondent'), fault);
      $('respondent').focus();
      status(fault);
      return false;
    }
    return mayLeaveOut(faulty, reveal);
  }

  /** Downloads the sheet; returns whether it was. */
  async function save() {
    const faulty = faultyInputs().filter((input) => input.id !== 'respondent');
    if (isAsking() || !await isReady(faulty)) return false;
    const text = writeSheet(sheet(), ids);
    if (byteCount(text) > limits.file) { status(say('The sheet is larger than 5 MB. Shorten the comments.')); return false; }
    const name = fileName(draft.head.respondent);
    download(text, name);
    draft.downloaded(faulty.length);
    status((data.returnTo ? say('Saved as {1}. How to return it: {2}', name, data.returnTo)
      : say('Saved as {1}. Send this file to the person who invited you.', name)) + leftOut(faulty.length));
    return true;
  }

  /** Asks before answers are replaced or deleted that were not downloaded; returns whether to go on. */
  async function mayLose(text, label, isAlwaysAsked = false) {
    if (isAsking()) return false;
    if (draft.pending === 0 && !isAlwaysAsked) return true;
    const choices = [['go', label], ['', say('Cancel')]];
    if (draft.pending === 0) return await ask(text, choices) === 'go';
    const loss = count(draft.pending, '{1} change was not downloaded.', '{1} changes were not downloaded.', draft.pending);
    const choice = await ask(`${text} ${loss}`, [['download', say('Download first')], ...choices]);
    return choice === 'download' ? save() : choice === 'go';
  }

  /** Replaces the answers; `text` is said with the way back. */
  function replace(snapshot, text, undo) {
    replaced = undo;
    const isKept = draft.replace(snapshot);
    $('undo').hidden = false;
    show();
    status(isKept ? text : `${text}. ${say('Not saved in this browser: download the answer sheet')}`);
  }

  function undo() { replace(replaced, say('Earlier answers restored'), draft.snapshot()); }

  async function open(file) {
    const opened = await sheetFor(file);
    if (!opened || !await mayLose(say('Loading {1} replaces all answers on this page.', file.name), say('Load and replace'))) return;
    const left = unasked(opened);
    replace({ answers: Object.fromEntries(ids.map((id) => [id, answerIn(opened, id)])), pending: 0,
      head: { respondent: opened.respondent, owner: opened.respondent, date: opened.date || null, own: opened.own } },
    left ? say('Loaded {1}; skipped answers to statements that are not on this form: {2}', file.name, left) : say('Loaded {1}', file.name), draft.snapshot());
  }

  /** The sheet of a file; null where it is not one of this questionnaire, which is said. */
  async function sheetFor(file) {
    try {
      const opened = await sheetOf(file);
      if (opened.questionnaire === data.questionnaire.id) return opened;
      status(say('{1} belongs to the questionnaire {2}; this form is for {3}', file.name, opened.questionnaire, data.questionnaire.id));
    } catch (error) { status(error.message); }
    return null;
  }

  async function openEarlier(file) {
    const opened = await sheetFor(file);
    if (!opened) return;
    earlier.sheet = opened;
    show();
    const known = new Set(criteria.flatMap(earlierIDs)), left = Object.keys(opened.answers).filter((id) => !known.has(id)).join(', ');
    const shown = say('Showing the answers of {1} (read-only)', earlierName(opened));
    status(left ? `${shown}; ${say('not asked in this form: {1}', left)}` : shown);
  }

  function closeEarlier() { earlier.sheet = null; show(); status(''); }

  async function forget() {
    if (!await mayLose(say('Delete all answers in this form from this browser? Downloaded files are kept.'), say('Delete'), true)) return;
    draft.clear();
    earlier.sheet = null;
    replaced = null;
    $('undo').hidden = true;
    show();
    status(say('Deleted from this browser'));
  }

  /** Takes another name; asks whether the answers are those of the same person. */
  async function rename(name) {
    const { head } = draft, isOther = head.owner && name.trim() && nameKey(head.owner) !== nameKey(name);
    if (!isOther || draft.isEmpty) {
      if (name.trim()) draft.keepOwner(name);
      return;
    }
    head.respondent = head.owner;
    const choice = await ask(say('The answers on this page are from {1}. Start with an empty form for {2}, or keep the answers if only the name changes?', head.owner, name),
      [['empty', say('Start empty')], ['keep', say('Keep the answers')], ['', say('Cancel')]]);
    const other = { respondent: name, owner: name, date: null };
    if (choice === 'keep') {
      Object.assign(head, other, { date: head.date });
      draft.keep();
    } else if (choice === 'empty' && await mayLose(say('An empty form replaces the answers of {1}.', head.owner), say('Start empty'))) {
      earlier.sheet = null;
      replace({ answers: {}, head: other, pending: 0 }, say('Started an empty form for {1}', name), draft.snapshot());
    }
    show();
  }

  return { save, open, openEarlier, closeEarlier, forget, rename, undo };
}
