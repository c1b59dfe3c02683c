'use strict';
/**
 * The answers that the browser keeps. One key per criterion, so that two tabs do not overwrite each other. All local
 * files of a browser share one store, so every key begins with the kind of the page and its form's own name.
 */
function Store(page, form) {
  const prefix = `assay/${page}/${form}/`;
  let works = true;
  try { localStorage.setItem(prefix + 'probe', '1'); localStorage.removeItem(prefix + 'probe'); } catch { works = false; }
  return {
    works,
    get(key) {
      if (!works) return null;
      try { return JSON.parse(localStorage.getItem(prefix + key)); } catch { return null; }
    },
    set(key, value) {
      if (!works) return false;
      try { localStorage.setItem(prefix + key, JSON.stringify(value)); return true; } catch { return false; }
    },
    has: (key) => works && localStorage.getItem(prefix + key) !== null,
    remove(key) { if (works) localStorage.removeItem(prefix + key); },
    clear() { if (works) for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key); },
    /** The key without the page's and form's name; null for a key of another page or form. */
    keyOf: (key) => key && key.startsWith(prefix) ? key.slice(prefix.length) : null,
  };
}

/** A member of a stored value that is a text; '' for anything else. */
const storedText = (value, key) => value !== null && typeof value === 'object' && Object.hasOwn(value, key) && typeof value[key] === 'string' ? value[key] : '';

/** The answer that a stored value is; members of another type are as if they were not given. */
function storedAnswer(value) {
  const evidence = value !== null && typeof value === 'object' && Array.isArray(value.evidence) ? value.evidence : [];
  return { ...Object.fromEntries(['rating', 'reason', 'note', 'confidence'].map((key) => [key, storedText(value, key)])),
    evidence: evidence.map((piece) => Object.fromEntries(evidenceKeys.map((key) => [key, storedText(piece, key)]))) };
}
