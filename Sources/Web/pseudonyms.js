'use strict';
// The order of the respondents' pseudonyms: the same rule as Pseudonyms of the program. It tells nothing about names.

/** SHA-256 as hexadecimal digits. */
async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text by which a sheet is sorted; empty where the browser computes no digests, as in a page from an unsafe address. */
async function pseudonymKey(bytes, engagement) {
  if (!crypto.subtle) return '';
  return sha256(new TextEncoder().encode(`${engagement}\n${await sha256(bytes)}`));
}

/** The sheets in the order of their pseudonyms. */
const byPseudonym = (sheets) => [...sheets].sort((one, other) => one.key < other.key ? -1 : one.key > other.key ? 1 : 0);

/** `A` for 0, `Z` for 25, `AA` for 26. */
function pseudonymLetters(number) {
  const last = String.fromCharCode(65 + number % 26);
  return number < 26 ? last : pseudonymLetters(Math.floor(number / 26) - 1) + last;
}
