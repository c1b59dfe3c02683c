'use strict';
// What is wrong with loaded sheets, by the rules of `assay check` (see AnswerSheetReader, AnswerSheetCollection). A finding
// is `{ file, line, isError, text }`: the line is null for a whole file, and `text` a function, since names may be hidden
// later. A sheet with an error is not used.

/** The ids of all criteria of the questionnaire, also of those that this page does not ask. */
const knownIDs = new Set([...criteria.map((criterion) => criterion.id), ...data.unasked]);

/** The findings on one sheet. */
function checkSheet(sheet) {
  const found = [], asked = data.questionnaire;
  const report = (key, isError, text) => found.push({ file: sheet.file, line: sheet.lines.get(key) || 1, isError, text: () => text });
  if (sheet.questionnaire !== asked.id) {
    report('questionnaire', true, say('the sheet belongs to questionnaire “{1}”, this page to “{2}”: load it on the page of its own engagement', sheet.questionnaire, asked.id));
    return found;
  }
  const isOtherVersion = sheet.version !== '' && sheet.version !== asked.version;
  if (isOtherVersion && asked.version !== '') {
    report('version', false, say('the sheet belongs to version “{1}” of the questionnaire, this page to version “{2}”: compare the statements', sheet.version, asked.version));
  }
  for (const [id, answer] of Object.entries(sheet.answers)) {
    if (knownIDs.has(id)) checkAnswer(id, answer, report);
    else if (isOtherVersion) report('a/' + id, false, say('this version of the questionnaire has no criterion “{1}”: its answer is not used', id));
    else report('a/' + id, true, say('the questionnaire has no criterion “{1}”: correct the id', id));
  }
  if (!isInUse(sheet)) report('answers', false, say('the sheet has no answers yet and is left out'));
  else if (/^respondent-[0-9]+$/.test(sheet.respondent)) {
    report('respondent', false, say('“{1}” is the placeholder name of a new sheet: write the respondent’s name after "respondent:"', sheet.respondent));
  }
  return found;
}

function checkAnswer(id, answer, report) {
  const criterion = criteria.find((one) => one.id === id);
  if (answer.rating === 'n/a' && !answer.reason.trim()) report('a/' + id, true, say('n/a needs a reason: write "rating: n/a" and "reason: …" below the criterion'));
  else if (criterion && answer.rating === 'no case' && criterion.acceptsNoCase !== 1) {
    report('a/' + id, false, say('"no case" counts as unanswered here: the requirement does not depend on an event'));
  }
}

/** Whether a sheet counts: one of a workshop also with notes or evidence alone. */
const isInUse = (sheet) => hasAnswers(sheet) || (sheet.role === 'consensus' && Object.values(sheet.answers).some((answer) => !isEmptyAnswer(answer)));

/** The sheet of which another seems to be a copy; null for none. Two sheets with answers of one respondent are reported as such. */
const originalAmong = (sheets, sheet) => sheets.find((one) => one.file.toLowerCase() === originalOf(sheet.file) && one.role === sheet.role
  && (sheet.role === 'consensus' || (nameKey(one.respondent) === nameKey(sheet.respondent) && !(hasAnswers(one) && hasAnswers(sheet))))) || null;

/** The name of the file, in small letters, of which a browser, a file manager or a synchronizing program made a copy of that name; null for others. */
function originalOf(file) {
  const [, whole, ending] = /^(.*)(\.ya?ml)$/s.exec(file.toLowerCase()) || [null, '', ''];
  let stem = whole;
  for (let shorter = stem; shorter !== null; shorter = withoutCopyMark(stem)) stem = shorter;
  return stem === whole || stem === '' ? null : stem + ending;
}

/** The name without one mark of a copy at its end; null where it has none. */
function withoutCopyMark(stem) {
  const marks = [/^(.*?)\.sync-conflict-.*$/s, /^(.+?) *\((?:[0-9]+|[^(]*(?:kopie|copy|copie|copia|kopia|conflict|konflikt|conflit)[^(]*)\)$/s,
    /^(.+?)(?: +-)? +(?:kopie|copy|copie|copia|kopia)(?: +[0-9]+)?$/s];
  const match = marks.map((mark) => mark.exec(stem)).find(Boolean);
  return match ? match[1] : null;
}
