'use strict';
// From the answers of several sheets to one (see ConsolidatedAnswer, EvidenceRule). Sheets come in the byte order of their
// file names; a sheet is as `readSheet` returns it.

/** A respondent's name as names are compared: in NFC, white space folded, without regard to case. */
const nameKey = (name) => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').split(/\s+/).filter(Boolean).join(' ');

/** Whether a sheet answers a criterion: "unknown" is an answer here, a note or evidence alone is not. */
const hasAnswers = (sheet) => Object.values(sheet.answers).some((answer) => answer.rating !== '');

/** The day as many months before another, both written 2026-11-03; clamped to the end of the month. */
function monthsBefore(day, months) {
  const [year, month, date] = day.split('-').map(Number);
  const total = year * 12 + month - 1 - months, first = [Math.floor(total / 12), total % 12];
  const last = new Date(Date.UTC(first[0], first[1] + 1, 0)).getUTCDate();
  const two = (number) => String(number).padStart(2, '0');
  return `${String(first[0]).padStart(4, '0')}-${two(first[1] + 1)}-${two(Math.min(date, last))}`;
}

/** The rules of an engagement: its rule for several respondents, and the date on which evidence must be valid, or ''. */
function Consolidation({ scale, consensus, date }) {
  const step = (rating) => scale.findIndex((one) => one.id === rating);

  /** The answers to a criterion with their sheets. */
  const answersTo = (criterion, sheets) =>
    sheets.map((sheet) => ({ sheet, answer: answerIn(sheet, criterion.id) })).filter(({ answer }) => answer);

  /** The answer that decides: a rating, n/a with its reason, or a "no case" that counts; '' for none. */
  function response(answer, criterion) {
    const settled = settledRating(answer, scale);
    return settled === 'unknown' || (settled === 'no case' && criterion.acceptsNoCase !== 1) ? '' : settled;
  }

  /** The answer of the ratings of several respondents. */
  function decide(ratings) {
    const steps = ratings.map(step).sort((one, other) => one - other);
    if (consensus === 'mean') return steps.reduce((sum, one) => sum + scale[one].value, 0) / steps.length;
    return scale[consensus === 'lowest' ? steps[0] : steps[Math.ceil(steps.length / 2) - 1]].id;
  }

  /** The latest of the consensus sheets by date, of equal dates the last; null without one. */
  const latest = (responses) => responses.filter(({ sheet }) => sheet.role === 'consensus')
    .reduce((best, one) => best === null || one.sheet.date >= best.sheet.date ? one : best, null);

  /** The answer that counts; with the consensus sheet that decided it, or null. */
  function decided(criterion, sheets) {
    const responses = answersTo(criterion, sheets).map((one) => ({ ...one, said: response(one.answer, criterion) })).filter(({ said }) => said);
    const agreed = latest(responses);
    if (agreed) return { answer: agreed.said, decisive: agreed.sheet };
    const refusing = responses.filter(({ said }) => said === 'n/a').length;
    const without = responses.filter(({ said }) => said === 'no case').length;
    const ratings = responses.map(({ said }) => said).filter((said) => step(said) >= 0);
    if (responses.length === 0) return { answer: '', decisive: null };
    if (refusing + without > ratings.length) return { answer: refusing >= without ? 'n/a' : 'no case', decisive: null };
    return { answer: decide(ratings), decisive: null };
  }

  /** Whether a piece of evidence is valid on the engagement's date: 'counts', 'stale' or 'future'. */
  function validity(piece, criterion) {
    if (!date) return 'counts';
    if (piece.date && piece.date > date) return 'future';
    if (piece['valid-until']) return piece['valid-until'] < date ? 'stale' : 'counts';
    return piece.date && piece.date < monthsBefore(date, criterion.evidenceMonths) ? 'stale' : 'counts';
  }

  const valueOf = (answer) => typeof answer === 'number' ? answer : step(answer) < 0 ? null : scale[step(answer)].value;

  /** Whether a sheet's evidence supports the answer that counts. */
  function supports(sheet, said, { answer, decisive }) {
    if (valueOf(answer) === null) return false;
    return sheet === decisive || (step(said.rating) >= 0 && !isBelow(valueOf(said.rating), valueOf(answer)));
  }

  /** Every piece of evidence for a criterion with its sheet and status: a valid one may be 'unsupporting'. */
  function pieces(criterion, sheets, outcome = decided(criterion, sheets)) {
    return answersTo(criterion, sheets).flatMap(({ sheet, answer }) => (answer.evidence || []).filter((piece) => piece.title).map((piece) => {
      const status = validity(piece, criterion);
      return { piece, sheet, status: status === 'counts' && !supports(sheet, answer, outcome) ? 'unsupporting' : status };
    }));
  }

  /** The answer that counts, `{ answer, decisive, isEvidenced }`. */
  function of(criterion, sheets) {
    const outcome = decided(criterion, sheets);
    return { ...outcome, isEvidenced: pieces(criterion, sheets, outcome).some(({ status }) => status === 'counts') };
  }

  return { of, pieces, validity, response };
}
