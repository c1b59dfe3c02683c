'use strict';
// What every page needs: its data, its words in the reader's language, and elements.
const data = JSON.parse(document.getElementById('form').textContent);

const $ = (id) => document.getElementById(id);

/** The text in the reader's language, with values in place of {1}, {2} …; the English text is its key. */
function say(text, ...values) {
  const words = (data.words || {})[text];
  return filled(words ? words.many : text, values);
}

/** The same for a text that counts: `one` for a count of 1, `many` for all others; `many` is its key. */
function count(number, one, many, ...values) {
  const words = (data.words || {})[many] || { one, many };
  return filled(number === 1 ? words.one || words.many : words.many, values);
}

const filled = (text, values) => text.replace(/\{([1-9])\}/g, (place, number) => number <= values.length ? values[number - 1] : place);

/** A date in the language's form; any other text as it is. */
const dayText = (date) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date) ? say('{1}-{2}-{3}', ...date.split('-')) : date;

const hidden = data.hidden.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('');
const hiddenSigns = new RegExp(`[${hidden}]`, 'gu');

/** The text with visible signs in place of characters that hide, turn or control others; tab and line feed stay. */
function visible(text) {
  return text.replace(hiddenSigns, (sign) => {
    const code = sign.codePointAt(0);
    if (code === 0x09 || code === 0x0a) return sign;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '\u2421' : `⟦U+${code.toString(16).toUpperCase()}⟧`;
  });
}

/** The texts of the questionnaire that are not in the page's language but in English: a list, or 1 for all of them. */
const english = new Set(data.english === 1
  ? data.topics.flatMap((topic) => [topic.title, topic.purpose, ...topic.criteria.flatMap((criterion) => [criterion.text, criterion.guidance, ...criterion.evidence])]).filter(Boolean)
  : data.english || []);

/** An element; properties that begin with "on" are listeners, null children are left out. An element of one text that is in English is marked so. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value);
  }
  if (children.length === 1 && english.has(children[0])) element.lang = 'en';
  element.append(...children.filter((child) => child !== null).map((child) => typeof child === 'string' ? visible(child) : child));
  return element;
}

const labelled = (id, label, element) => make('p', { className: 'field' }, make('label', { htmlFor: id }, label), element);

const choice = (id, options) => make('select', { id }, ...options.map(([value, label]) => make('option', { value }, label)));

/** A table with an empty body of the id. */
const table = (id, caption, heads) => make('table', {}, make('caption', {}, caption),
  make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))), make('tbody', { id }));

const percent = (value) => value === null ? '–' : Math.round(value + 1e-9) + '\u00a0%';

/** Offers a text as a file of that name. */
function download(text, name) {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type: 'application/yaml' })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
