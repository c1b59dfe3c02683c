'use strict';
// The name of a respondent's file: the same rule as PlainName, whose table of letters comes with the page's data.
const latinLetters = new Map(data.letters.split(/\s+/).filter(Boolean).flatMap((entry) => {
  const [letters, latin] = entry.split('=');
  return [...letters].map((letter) => [letter, latin]);
}));
const longestStem = 60;

/** A small letter with its marks in ASCII; code points are words of their own, everything between words is a space. */
function spelled(letter) {
  const latin = latinLetters.get(letter.normalize('NFC'));
  return latin === undefined ? [...letter].map(spelledSign).join('') : latin;
}

function spelledSign(sign) {
  if (sign < '\u0080') return /[a-z0-9]/.test(sign) ? sign : ' ';
  if (latinLetters.has(sign)) return latinLetters.get(sign);
  if (/[\u0300-\u036f]/.test(sign)) return '';
  return /[\p{L}\p{M}\p{N}\p{S}]/u.test(sign) ? ` u${sign.codePointAt(0).toString(16)} ` : ' ';
}

/** The name for a respondent, without its ending: `Ann Smith` becomes `ann-smith`, `Иван` `ivan`, `李` `u674e`. */
function fileStem(name) {
  const letters = name.toLowerCase().match(/\P{M}\p{M}*|\p{M}+/gu) || [];
  const words = letters.map(spelled).join('').split(' ').filter(Boolean).join('-');
  return words.slice(0, longestStem).replace(/-+$/, '') || 'respondent';
}

/** The first of `stem`, `stem-2`, `stem-3`, … that is not taken. Windows has devices of some names. */
function firstFree(stem, isTaken) {
  const isDevice = (name) => /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/.test(name);
  let name = stem;
  for (let number = 2; isDevice(name) || isTaken(name); number += 1) name = `${stem}-${number}`;
  return name;
}
