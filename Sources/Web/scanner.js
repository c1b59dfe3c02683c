'use strict';
// The ground of the reader of PlainYAML: lines, the tokens within one, and the limits of both.

/** Why a text was not read: the line, counted from 1, and the reason, with `{1}` for the subject; `all` has every fault of the text. */
class Refusal extends Error {
  constructor(line, reason, subject = '') {
    super(`line ${line}: ${reason.replace('{1}', () => subject)}`);
    this.line = line;
    this.reason = reason;
    this.subject = subject;
    this.all = [this];
  }
}

/** The largest sizes in bytes of UTF-8 (see Limits). */
const limits = { file: 5000000, line: 65536, text: 10000 };

/** Returns whether a text has more bytes than a limit. A unit of UTF-16 has one to three. */
const exceeds = (text, limit) => text.length > limit || (text.length * 3 > limit && new TextEncoder().encode(text).length > limit);

/**
 * Goes through a text line by line and finds the ends of tokens. It looks at each character a few times, whatever the
 * text: `steps` counts the characters at which it looked.
 */
class LineScanner {
  static flowSigns = ',[]{}';
  static notFirst = '-?:,[]{}#&*!|>\'"%@` \t';
  static nameStart = /^[A-Za-z0-9]$/;
  static nameSign = /^[A-Za-z0-9._-]$/;
  // Control characters, byte order marks and the two non-characters that YAML excludes.
  static excluded = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;
  static escapes = {
    '"': '"', '\\': '\\', '/': '/', ' ': ' ', 0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t',
    v: '\v', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
  };

  constructor(text) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    this.lines = lines.map((line, index) => index < lines.length - 1 && line.endsWith('\r') ? line.slice(0, -1) : line);
    this.steps = text.length;
    this.lines.forEach((line, index) => {
      if (LineScanner.excluded.test(line)) throw new Refusal(index + 1, 'this page cannot read control characters');
      if (exceeds(line, limits.line)) throw new Refusal(index + 1, 'the line is longer than {1} bytes', String(limits.line));
    });
    this.goTo(0);
  }

  get isAtEnd() { return this.at >= this.lines.length; }

  /** Goes to a line: `place` is where it is read on, `column` how many spaces begin it. */
  goTo(index) {
    this.at = index;
    this.line = this.isAtEnd ? '' : this.lines[index];
    this.place = 0;
    this.column = this.skipSpaces();
  }

  /** The character at a place of the line; '' behind its end. */
  sign(place) {
    this.steps += 1;
    return this.line.charAt(place);
  }

  /** Goes behind the spaces, and returns the place. */
  skipSpaces() {
    while (this.sign(this.place) === ' ') this.place += 1;
    return this.place;
  }

  /** Goes behind one character if it is next. */
  take(sign) {
    const isNext = this.sign(this.place) === sign;
    if (isNext) this.place += 1;
    return isNext;
  }

  /** Whether nothing follows on the line but spaces, and a comment behind a space or at the line's start. */
  isRestBlank() {
    const start = this.place, sign = this.sign(this.skipSpaces());
    return sign === '' || (sign === '#' && (this.place > start || start === 0));
  }

  refuse(reason, subject) { throw new Refusal(Math.min(this.at + 1, this.lines.length), reason, subject); }

  // The ends of tokens.

  /** The place behind the colon of a key that begins at a place; -1 where none does. */
  endOfKey(start) {
    let end = start;
    if (this.isQuote(start)) end = this.endOfQuoted(start);
    else if (LineScanner.nameStart.test(this.sign(start))) while (LineScanner.nameSign.test(this.sign(end))) end += 1;
    if (end <= start) return -1;
    while (this.sign(end) === ' ') end += 1;
    return this.sign(end) === ':' && ['', ' '].includes(this.sign(end + 1)) ? end + 1 : -1;
  }

  isQuote(place) { return ['"', "'"].includes(this.sign(place)); }

  /** The place behind a quoted text that begins at a place; -1 where it does not end on the line. */
  endOfQuoted(start) {
    const quote = this.sign(start);
    for (let place = start + 1; place < this.line.length; place += 1) {
      const sign = this.sign(place);
      if (quote === '"' && sign === '\\') place += 1;
      else if (sign === quote && quote === "'" && this.sign(place + 1) === quote) place += 1;
      else if (sign === quote) return place + 1;
    }
    return -1;
  }

  /** The place behind the last character of a plain text. Spaces belong to it only between other characters. */
  endOfPlain(start, stops) {
    let end = start;
    for (let place = start; ; place += 1) {
      const sign = this.sign(place);
      if (sign === ' ') continue;
      if (sign === '' || sign === '\t' || stops.includes(sign) || (sign === '#' && place > end)) return end;
      if (sign === ':') {
        const next = this.sign(place + 1);
        if (next === '' || next === ' ' || stops.includes(next)) return end;
      }
      end = place + 1;
    }
  }

  unquoted(quoted) {
    this.steps += quoted.length;
    const inner = quoted.slice(1, -1);
    if (quoted[0] === "'") return inner.replace(/''/g, "'");
    const text = inner.replace(/\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^]))/g,
      (escape, byte, unit, scalar, sign) => {
        const code = sign ? 0 : parseInt(byte || unit || scalar, 16);
        const isSurrogate = code >= 0xd800 && code <= 0xdfff;
        if (sign ? !Object.hasOwn(LineScanner.escapes, sign) : code > 0x10ffff || (scalar && isSurrogate)) {
          this.refuse('{1} is not an escape sequence', escape);
        }
        return sign ? LineScanner.escapes[sign] : String.fromCodePoint(code);
      });
    // Half a surrogate pair is not a character.
    if (/[\ud800-\udfff]/u.test(text)) this.refuse('{1} is not a character', quoted);
    return text;
  }
}
