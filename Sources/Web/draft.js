'use strict';
/**
 * The answers of the form, with the respondent's name and the date, as the browser keeps them. `head.owner` is the
 * respondent who gave the answers; `head.date` is null until somebody changes it, and then means today; `head.own` is what a
 * loaded sheet keeps of its own. `respondent` is the name that the page begins with.
 */
function Draft(store, ids, respondent = '') {
  const answers = Object.fromEntries(ids.map((id) => [id, storedAnswer(store.get('a/' + id))]));
  const head = storedHead(store.get('head') || { respondent, owner: respondent });
  let pending = wholeNumber(store.get('pending'));
  // What is on the page alone: the browser did not keep it, and it was not downloaded.
  const unkept = new Set();

  const valueOf = (key) => key === 'head' ? head : answers[key.slice(2)];

  function setAll(keys) {
    for (const key of new Set([...unkept, ...keys])) {
      if (store.set(key, valueOf(key))) unkept.delete(key); else unkept.add(key);
    }
    store.set('pending', pending);
    return unkept.size === 0;
  }

  /** Takes everything over from a snapshot; blank answers without one. */
  function restore(snapshot) {
    for (const id of ids) answers[id] = storedAnswer(snapshot && snapshot.answers[id]);
    Object.assign(head, storedHead(snapshot ? snapshot.head : { respondent, owner: respondent }));
    pending = snapshot ? snapshot.pending : 0;
    unkept.clear();
  }

  return {
    answers, head,
    get pending() { return pending; },
    /** The date of the sheet: today unless somebody changed it; '' for none. */
    get day() { return head.date === null ? today() : isDate(head.date) ? head.date : ''; },
    /** Whether everything is kept by the browser or was downloaded. */
    get isSafe() { return unkept.size === 0; },
    isKept: (id) => !unkept.has('a/' + id),
    /** Whether nothing was entered. */
    get isEmpty() { return ids.every((id) => isSameValue(answers[id], blankAnswer())); },
    /** Keeps a changed answer, or the head without an id; returns whether the browser keeps everything. */
    keep(id) {
      pending += 1;
      return setAll([id === undefined ? 'head' : 'a/' + id]);
    },
    /** Notes whose answers these are, which is no change of its own. */
    keepOwner(name) {
      head.owner = name;
      setAll(['head']);
    },
    /** Notes that a sheet was downloaded with all but some entries. */
    downloaded(left) {
      pending = left;
      if (left === 0) unkept.clear();
      store.set('pending', pending);
    },
    snapshot: () => JSON.parse(JSON.stringify({ answers, head, pending })),
    /** Replaces all answers, and keeps them; returns whether the browser keeps everything. */
    replace(snapshot) {
      restore(snapshot);
      return setAll(['head', ...ids.map((id) => 'a/' + id)]);
    },
    /** Deletes everything, here and in the browser. */
    clear() { restore(null); store.clear(); },
    /** Takes over what another window of this form stored; returns the ids of the answers that changed. */
    takeOver() {
      const stored = (key) => unkept.has(key) ? null : store.get(key);
      const changed = ids.filter((id) => {
        const value = stored('a/' + id);
        return value !== null && !isSameValue(storedAnswer(value), storedAnswer(answers[id]));
      });
      for (const id of changed) answers[id] = storedAnswer(store.get('a/' + id));
      // The name that is being typed here is stored too, and stays as it is.
      const other = stored('head');
      if (other !== null && !isSameValue(other, head)) Object.assign(head, storedHead(other));
      if (unkept.size === 0) pending = wholeNumber(store.get('pending'));
      return changed;
    },
  };
}

const isSameValue = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const wholeNumber = (value) => Number.isInteger(value) && value > 0 ? value : 0;

/** The head that a stored value is. A name that was not finished gives way to that of the answers' owner. */
function storedHead(value) {
  const owner = storedText(value, 'owner'), date = storedText(value, 'date');
  const isGiven = isDate(date) || (date === '' && value !== null && typeof value === 'object' && value.date === '');
  return { respondent: owner || storedText(value, 'respondent'), owner, date: isGiven ? date : null, own: storedText(value, 'own') };
}

/** Today, where the browser is. */
function today() {
  const now = new Date();
  return [[now.getFullYear(), 4], [now.getMonth() + 1, 2], [now.getDate(), 2]].map(([part, width]) => String(part).padStart(width, '0')).join('-');
}

/** The keys of the store whose values this page cannot have written. */
function unreadableKeys(store) {
  const isHead = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
    && Object.entries(value).every(([key, one]) => ['respondent', 'owner', 'date', 'own'].includes(key) && (typeof one === 'string' || (key === 'date' && one === null)));
  const holds = { head: isHead, pending: (value) => Number.isInteger(value) && value >= 0,
    ...Object.fromEntries(criteria.map(({ id }) => ['a/' + id, (value) => isSameValue(value, storedAnswer(value)) && isShown(value)])) };
  return Object.keys(holds).filter((key) => store.has(key) && !holds[key](store.get(key)));
}

/** Whether a card can show the rating and confidence of an answer. */
const isShown = ({ rating, confidence }) => (rating === '' || labelOf(rating) !== '') && ['', ...confidences].includes(confidence);

/** The warning that names the values of the store which could not be read; hidden where all could. */
function unreadableWarning(store) {
  const names = unreadableKeys(store).map((key) => key.replace('a/', ''));
  const text = count(names.length, '{1} value stored in this browser could not be read completely: {2}. Check it before you continue.',
    '{1} values stored in this browser could not be read completely: {2}. Check them before you continue.', names.length, names.join(', '));
  return Object.assign(warning('unreadable', text), { hidden: names.length === 0 });
}
