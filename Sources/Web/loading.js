'use strict';
/**
 * Loads answer sheets into the facilitator's page, and lists what is wrong with them. `sheets` is the list of the
 * respondents' sheets, `draft` has the agreed answers; `isHidden` tells whether names are hidden, `nameOf` gives a
 * respondent's name as it may be shown, `changed` shows everything, `status` a text in the bar.
 */
function Loading({ sheets, draft, isHidden, nameOf, changed, status }) {
  let findings = [];
  // The names of the files that were chosen last.
  let chosen = [];
  // The agreed answers before and after the last consensus sheet.
  let last = null;

  const report = (file, line, isError, text) => findings.push({ file, line, isError, text });

  /** The file as it may be shown: its name may tell the respondent's. */
  function labelOfFile(file) {
    if (!isHidden()) return file;
    const sheet = sheets.find((one) => one.file === file);
    return sheet ? nameOf(sheet) : say('File {1}', String(chosen.indexOf(file) + 1));
  }

  /** Whether a word of a sheet may be shown: where names are hidden, only a number of a limit is surely none. */
  const mayShow = (word) => !isHidden() || /^[0-9]+$/.test(word);

  async function open(files) {
    chosen = files.map((file) => file.name).sort((one, other) => one < other ? -1 : 1);
    findings = [];
    const read = [];
    for (const name of chosen) read.push(await sheetFromFile(files.find((file) => file.name === name)));
    const present = read.filter(Boolean), usable = present.filter((sheet) => isUsable(sheet, [...sheets, ...present]));
    usable.filter(({ role }) => role === 'respondent').forEach(takeRespondent);
    const consensus = usable.filter(({ role }) => role === 'consensus');
    const agreed = consensus.length > 0 ? await takeConsensus(consensus) : '';
    changed();
    const loaded = count(sheets.length, '{1} answer sheet loaded', '{1} answer sheets loaded', sheets.length);
    const found = findings.length > 0 ? count(findings.length, '{1} message in the list', '{1} messages in the list', findings.length) : '';
    status([sheets.length > 0 || !agreed ? loaded : '', agreed, found].filter(Boolean).join('; '));
  }

  /** The sheet of a file; null where it cannot be read. */
  async function sheetFromFile(file) {
    try {
      const sheet = await sheetFrom(file, scale);
      return { ...sheet, file: file.name, key: await pseudonymKey(await file.arrayBuffer(), data.engagement) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      for (const { line, reason, subject } of error.all) report(file.name, line, true, () => say(reason, mayShow(subject) ? subject : '…'));
      return null;
    }
  }

  /** Reports what is wrong with a sheet among others; returns whether it can be used. */
  function isUsable(sheet, others) {
    const found = checkSheet(sheet), original = originalAmong(others, sheet);
    findings.push(...found);
    if (original) {
      report(sheet.file, sheet.lines.get('respondent'), true, () => say('{1} seems to be a copy of {2}: keep one of them, or give it another name',
        labelOfFile(sheet.file), labelOfFile(original.file)));
    }
    return !original && found.every(({ isError }) => !isError) && isInUse(sheet);
  }

  function takeRespondent(sheet) {
    const line = sheet.lines.get('respondent');
    const same = sheets.find((one) => one.file === sheet.file), isBy = (one) => nameKey(one.respondent) === nameKey(sheet.respondent);
    const other = sheets.find((one) => one !== same && isBy(one));
    if (other) {
      report(sheet.file, line, true, () => say('{1} has two answer sheets, {2} and {3}: keep one of them, or correct the name after "respondent:"',
        nameOf(other), labelOfFile(other.file), labelOfFile(sheet.file)));
    } else if (!same && sheets.length >= data.mostSheets) {
      report(sheet.file, null, true, () => say('a workshop can have at most {1} answer sheets', String(data.mostSheets)));
    } else if (same) {
      const name = same.respondent;
      if (!isBy(same)) {
        report(sheet.file, line, false, () => isHidden() ? say('it replaces the sheet of another respondent, which had the same file name')
          : say('it replaces the sheet of {1}, which had the same file name', name));
      }
      sheets[sheets.indexOf(same)] = sheet;
    } else sheets.push(sheet);
  }

  /** Takes agreed answers after a question where they replace others; returns what to say. */
  async function takeConsensus(loaded) {
    const { head, answers, overridden } = joinedAgreement(loaded);
    for (const { sheet, by, ids } of overridden) {
      report(sheet.file, sheet.lines.get('role'), false, () => count(ids.length, '{2} overrides this sheet for {1} criterion: the latest date decides',
        '{2} overrides this sheet for {1} criteria: the latest date decides', ids.length, labelOfFile(by.file)));
    }
    for (const sheet of loaded) {
      const left = unasked(sheet);
      if (left) report(sheet.file, null, false, () => say('answers to statements that are not on this page; they are not written to the consensus sheet: {1}', left));
    }
    const changes = changesOf(answers, draft.answers), choice = await choose(changes.filter(({ replaces }) => replaces));
    if (choice === '') return say('The consensus sheet was not loaded');
    const taken = changes.filter(({ replaces }) => choice === 'replace' || !replaces);
    const before = draft.snapshot(), isFirst = Object.values(before.answers).every(isBlank) && loaded.length === 1;
    const isKept = draft.replace({ head: choice === 'replace' || isFirst ? head : before.head, pending: isFirst ? 0 : before.pending + taken.length,
      answers: { ...before.answers, ...Object.fromEntries(taken.map(({ criterion, to }) => [criterion.id, to])) } });
    last = { before, after: draft.snapshot() };
    const text = count(taken.length, '{1} agreed answer loaded', '{1} agreed answers loaded', taken.length);
    return isKept ? text : `${text}; ${say('Not saved in this browser: download the consensus sheet')}`;
  }

  /** Asks about the agreed answers that would be replaced: 'replace', 'keep', or '' to load nothing. */
  async function choose(replaced) {
    if (replaced.length === 0) return 'replace';
    return ask(count(replaced.length, 'The sheet replaces {1} answer that was agreed on this page:', 'The sheet replaces {1} answers that were agreed on this page:', replaced.length),
      [['keep', say('Keep these, load the others')], ['replace', say('Replace them')], ['', say('Cancel')]],
      make('ul', { className: 'changes', tabIndex: 0, 'aria-label': say('Changes') }, ...replaced.map((change) => make('li', {}, changeText(change)))));
  }

  function undo() {
    draft.replace(takenBack(last, draft.snapshot()));
    last = null;
    changed();
    status(say('Earlier agreed answers restored'));
  }

  /** The findings as lines of a list in the order of the files, names shown or hidden as now. */
  const lines = () => [...findings].sort((one, other) => chosen.indexOf(one.file) - chosen.indexOf(other.file) || one.line - other.line).map(({ file, line, isError, text }) => {
    const place = line === null ? labelOfFile(file) : say('{1}, line {2}', labelOfFile(file), String(line));
    return make('li', { className: isError ? 'invalid' : '' }, `${place}: ${isError ? say('error') : say('warning')}: ${text()}`);
  });

  return { open, undo, lines, get canUndo() { return last !== null; } };
}
