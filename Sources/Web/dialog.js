'use strict';
// Questions that must be answered before the page goes on.

/**
 * Asks in a dialog, and returns the value of the chosen button; '' for Escape. `choices` is a list of [value, label], the
 * first of which is suggested; `content` stands between the text and the buttons.
 */
function ask(text, choices, ...content) {
  return new Promise((resolve) => {
    const dialog = make('dialog', { 'aria-labelledby': 'question' }, make('p', { id: 'question' }, text), ...content,
      make('p', { className: 'choices' }, ...choices.map(([value, label], index) =>
        make('button', { type: 'button', className: index === 0 ? 'main' : '', onclick: () => dialog.close(value) }, label))));
    dialog.addEventListener('close', () => { dialog.remove(); resolve(dialog.returnValue); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Whether a question is open. */
const isAsking = () => document.querySelector('dialog') !== null;
