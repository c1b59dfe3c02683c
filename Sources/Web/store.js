'use strict';
/**
 * The answers that the browser keeps. One key per criterion, so that two tabs do not overwrite each other. All local
 * files of a browser share one store, so every key begins with the form's own name.
 */
function Store(form) {
  const prefix = `assay/${form}/`;
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
    clear() { for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key); },
    /** The key without the form's name; null for a key of another form. */
    keyOf: (key) => key && key.startsWith(prefix) ? key.slice(prefix.length) : null,
  };
}
