'use strict';
// The keyboard: number keys rate, arrow keys move between statements.
const hasNumbers = scale.some(({ id }) => /^[0-9]+$/.test(id));

/** The key of a rating: its id on a scale of numbers, otherwise its place, counted from 1. */
const keyOf = ({ id }, index) => hasNumbers ? id : String(index + 1);

/** Whether an element keeps the keys that are pressed in it: it is typed in, or has choices above and below. */
const keepsKeys = (element) => /^(?:TEXTAREA|SELECT)$/.test(element.tagName)
  || (element.tagName === 'INPUT' && !/^(?:radio|checkbox|file)$/.test(element.type));

/** How to use the keyboard, as texts for the page's introduction. */
const keyHints = () => [
  say('Press a number to rate the current statement and move to the next one: {1}.',
    scale.map((rating, index) => [keyOf(rating, index), rating.label]).filter(([key]) => key.length === 1)
      .map(([key, label]) => key.toLowerCase() === label.toLowerCase() ? key : `${key} ${label}`).join(', ')),
  say('↑ and ↓ move between statements, ← and → between the possible answers. If no statement is selected, the keys start at the first unanswered one.'),
];

function goTo(card) {
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: card.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' });
}

/**
 * Listens to the keys. `seen` returns the visible cards in order as [criterion, element]; `isAnswered` tells whether a
 * criterion has its answer, `rate` gives it one.
 */
function listenToKeys(seen, isAnswered, rate) {
  document.addEventListener('keydown', (event) => {
    const place = scale.findIndex((rating, index) => keyOf(rating, index) === event.key);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] || 0;
    if (place < 0 && step === 0) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || keepsKeys(event.target) || isAsking()) return;
    event.preventDefault();
    const cards = seen(), current = cards.findIndex(([, element]) => element.contains(event.target));
    const first = Math.max(0, cards.findIndex(([criterion]) => !isAnswered(criterion)));
    const at = current < 0 ? first : current;
    if (cards.length === 0 || (place >= 0 && event.repeat)) return;
    if (place >= 0) rate(cards[at][0], scale[place].id);
    const next = cards[place >= 0 ? at + 1 : current < 0 ? first : current + step];
    if (next || current < 0) goTo((next || cards[at])[1]);
  });
}
