'use strict';
/*
 * Reads the part of PlainYAML in which answer sheets are written: the forms that these pages and `assay` write, and the
 * short forms of the file format. Everything else is refused with its line, also where it is legal PlainYAML, so that
 * no text is read differently from `assay`.
 *
 *   file       = [ BOM ] *blank [ "---" end *blank ] mapping
 *   blank      = *SP [ "#" *any ] break
 *   end        = *SP break / 1*SP "#" *any break
 *   mapping    = 1*( key *SP ":" value )                   all keys in one column, each once
 *   list       = 1*( "-" ( 1*SP mapping / value ) )        all dashes in one column
 *   value      = 1*SP ( text / flow ) end                  on the line of its key or dash
 *              / 1*SP ( "|" / ">" ) [ "-" ] end lines      as below
 *              / end [ mapping / list ]                    deeper than the key or dash; a list also in the key's column
 *   lines      = first a line that is not blank, deeper than the key or dash; then lines at least as deep, and blank
 *                ones with no more spaces than that; of ">" none that is deeper or begins with a tab
 *   flow       = "{" [ key *SP ":" 1*SP text *( "," key *SP ":" 1*SP text ) ] "}"
 *              / "[" [ text *( "," text ) ] "]"            spaces may surround each part
 *   key        = name / quoted
 *   name       = ( letter / digit ) *( letter / digit / "." / "_" / "-" )
 *   text       = quoted / plain
 *   quoted     = DQUOTE *( any but DQUOTE and "\" / escape ) DQUOTE / "'" *( any but "'" / "''" ) "'"
 *   escape     = "\" ( a sign of `escapes` / "x" 2hex / "u" 4hex / "U" 8hex )
 *   plain      = characters but tab, without ": ", " #" and a colon at the end; in flow also without , [ ] { }
 *                The first is not one of - ? : , [ ] { } # & * ! | > ' " % @ ` and space; "-" may begin a number.
 *
 * Lines end in LF or CRLF. A text of "|" or ">" that ends the file ends in a line break.
 */

/** Why a text was not read: the line, counted from 1, and the reason, with `{1}` for the subject. */
class Refusal extends Error {
  constructor(line, reason, subject = '') {
    super(`line ${line}: ${reason.replace('{1}', () => subject)}`);
    this.line = line;
    this.reason = reason;
    this.subject = subject;
  }
}

/** Returns the text of UTF-8 bytes; refuses bytes that are not UTF-8 with their line. */
function decodedText(bytes) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    let line = 1;
    for (let start = 0, end; start < bytes.length; start = end + 1, line += 1) {
      end = bytes.indexOf(10, start);
      if (end < 0) end = bytes.length;
      try { decoder.decode(bytes.subarray(start, end)); } catch { break; }
    }
    throw new Refusal(line, 'the file is not UTF-8');
  }
}

/** Returns the text as a scalar that every YAML parser reads as the same text: plain where it is a simple word. */
function quotedText(text) {
  if (/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(text)) return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0'));
}

/**
 * Reads one text into a tree. Every node has its `line`, and one of: `text`; `items`, a list of nodes; `entries`, a
 * list of `{ key, line, value }`; or none of these, for a key without a value.
 */
class YAMLReader {
  static deepest = 16;
  static blank = /^ *(?:#[^]*)?$/;
  static end = /^(?: *| +#[^]*)$/;
  static item = /^ *-(?: |$)/;
  static key = /^("[^"\\]*(?:\\[^][^"\\]*)*"|'[^']*(?:''[^']*)*'|[A-Za-z0-9][A-Za-z0-9._-]*) *:(?= |$)/;
  static plainStart = /^(?:[^\t \-?:,[\]{}#&*!|>'"%@`]|-(?=[0-9]))/;
  static plain = /^(?:[^\t :]|:(?! |$)| +(?=[^\t #]))*/;
  static flowPlain = /^(?:[^\t :,[\]{}]|:(?![ ,[\]{}]|$)| +(?=[^\t #,[\]{}]))*/;
  // Control characters, byte order marks and the two non-characters that YAML excludes.
  static excluded = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;
  static escapes = {
    '"': '"', '\\': '\\', '/': '/', ' ': ' ', 0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t',
    v: '\v', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
  };

  constructor(text) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    this.lines = lines.map((line, index) => index < lines.length - 1 && line.endsWith('\r') ? line.slice(0, -1) : line);
    this.at = 0;
    this.depth = 0;
    // What is left of the value that is being read on its line.
    this.rest = '';
    const bad = this.lines.findIndex((line) => YAMLReader.excluded.test(line));
    if (bad >= 0) throw new Refusal(bad + 1, 'a control character is not read here');
  }

  /** Returns the tree of the whole text, which is a mapping. */
  read() {
    this.skipBlanks();
    if (!this.isAtEnd && /^---(?: *| +#[^]*)$/.test(this.line)) {
      this.at += 1;
      this.skipBlanks();
    }
    if (this.isAtEnd) throw new Refusal(1, 'this is not an answer sheet');
    const tree = this.mapping(this.column);
    if (!this.isAtEnd) this.refuse('the line does not belong here');
    return tree;
  }

  get line() { return this.lines[this.at]; }
  get isAtEnd() { return this.at >= this.lines.length; }
  /** How many spaces begin the line. */
  get column() { return /^ */.exec(this.line)[0].length; }

  refuse(reason, subject) { throw new Refusal(Math.min(this.at + 1, this.lines.length), reason, subject); }

  skipBlanks() { while (!this.isAtEnd && YAMLReader.blank.test(this.line)) this.at += 1; }

  /** Removes what the expression matches from the rest of the line, and returns the match; null where there is none. */
  take(expression) {
    const match = expression.exec(this.rest);
    if (match) this.rest = this.rest.slice(match[0].length);
    return match;
  }

  // Lines.

  mapping(column) {
    const tree = { line: this.at + 1, entries: [] };
    while (!this.isAtEnd && this.column === column) {
      this.rest = this.line.slice(column);
      const line = this.at + 1, key = this.key(tree);
      tree.entries.push({ key, line, value: this.value(column, true) });
      this.skipBlanks();
    }
    this.endCollection(column);
    return tree;
  }

  list(column) {
    const tree = { line: this.at + 1, items: [] };
    while (!this.isAtEnd && this.column === column && YAMLReader.item.test(this.line)) {
      this.rest = this.line.slice(column + 1);
      const content = this.line.length - this.rest.replace(/^ +/, '').length;
      if (YAMLReader.key.test(this.line.slice(content))) {
        // The mapping's first key is on the line of the dash, which counts as a space.
        this.lines[this.at] = ' '.repeat(content) + this.line.slice(content);
        tree.items.push(this.mapping(content));
      } else {
        tree.items.push(this.value(column, false));
      }
      this.skipBlanks();
    }
    this.endCollection(column);
    return tree;
  }

  /** Refuses a line that is deeper than the collection which ends before it. */
  endCollection(column) {
    if (!this.isAtEnd && this.column > column) this.refuse('the line is indented too far');
  }

  /** Reads what follows a key or dash in a column. */
  value(column, isOfKey) {
    const line = this.at + 1;
    if (YAMLReader.blank.test(this.rest)) {
      this.at += 1;
      return this.below(column, isOfKey) || { line };
    }
    this.take(/^ +/);
    const tree = /^[|>]/.test(this.rest) ? this.block(column) : this.inline();
    return { line, ...tree };
  }

  /** Reads the collection on the lines below a key or dash; null where there is none. */
  below(column, isOfKey) {
    this.skipBlanks();
    if (this.isAtEnd) return null;
    const isItem = YAMLReader.item.test(this.line);
    if (this.column < column || (this.column === column && !(isItem && isOfKey))) return null;
    this.depth += 1;
    if (this.depth > YAMLReader.deepest) this.refuse('the line is indented too far');
    const tree = isItem ? this.list(this.column) : this.mapping(this.column);
    this.depth -= 1;
    return tree;
  }

  /** Reads a text of several lines; `rest` is at its `|` or `>`. */
  block(column) {
    const head = /^([|>])(-?)(?: *| +#[^]*)$/.exec(this.rest);
    if (!head) this.refuse('write only |, |-, > or >- before a text of several lines');
    this.at += 1;
    if (this.isAtEnd || /^ *$/.test(this.line) || this.column <= column) {
      throw new Refusal(this.at, 'the text must begin on the next line, indented');
    }
    const own = this.column, isFolded = head[1] === '>', lines = [];
    for (; !this.isAtEnd; this.at += 1) {
      const isBlank = /^ *$/.test(this.line);
      if (!isBlank && this.column < own) break;
      if (isBlank && this.line.length > own) this.refuse('blanks alone on a line of a text');
      const line = this.line.slice(own);
      if (isFolded && /^[ \t]/.test(line)) this.refuse('a line of this text is indented further than the others');
      lines.push(line);
    }
    const isStripped = head[2] === '-';
    if (!isStripped && this.isAtEnd && this.lines[this.lines.length - 1] !== '') {
      throw new Refusal(this.lines.length, 'the last line of the file has no end');
    }
    while (lines[lines.length - 1] === '') lines.pop();
    return { text: (isFolded ? YAMLReader.folded(lines) : lines.join('\n')) + (isStripped ? '' : '\n') };
  }

  /** Joins lines by spaces; blank ones between them become line feeds. */
  static folded(lines) {
    let text = '', blanks = 0;
    lines.forEach((line, index) => {
      if (line === '') { blanks += 1; return; }
      text += index === 0 ? line : (blanks === 0 ? ' ' : '\n'.repeat(blanks)) + line;
      blanks = 0;
    });
    return text;
  }

  // Within a line.

  inline() {
    const tree = this.take(/^\{ */) ? this.flowMapping() : this.take(/^\[ */) ? this.flowList()
      : { text: this.text(YAMLReader.plain) };
    if (!YAMLReader.end.test(this.rest)) this.refuse('nothing can follow the value on its line: quote the whole text');
    this.at += 1;
    return tree;
  }

  flowMapping() {
    const tree = { entries: [] };
    if (this.take(/^\}/)) return tree;
    do {
      const key = this.key(tree);
      this.take(/^ +/);
      const line = this.at + 1;
      tree.entries.push({ key, line, value: { line, text: this.text(YAMLReader.flowPlain) } });
    } while (this.take(/^ *, */));
    if (!this.take(/^ *\}/)) this.refuse('a flow collection that is not read here');
    return tree;
  }

  flowList() {
    const tree = { items: [] };
    if (this.take(/^\]/)) return tree;
    do tree.items.push({ line: this.at + 1, text: this.text(YAMLReader.flowPlain) });
    while (this.take(/^ *, */));
    if (!this.take(/^ *\]/)) this.refuse('a flow collection that is not read here');
    return tree;
  }

  /** Reads a key and its colon. */
  key(tree) {
    const match = this.take(YAMLReader.key);
    if (!match) this.refuse(/^\t/.test(this.rest) ? 'a tab indents the line' : 'expected "key: value"');
    const key = /^["']/.test(match[1]) ? this.unquoted(match[1]) : match[1];
    if (tree.entries.some((entry) => entry.key === key)) this.refuse('"{1}" is there twice', key);
    return key;
  }

  text(plain) {
    const quoted = this.take(/^(?:"[^"\\]*(?:\\[^][^"\\]*)*"|'[^']*(?:''[^']*)*')/);
    if (quoted) return this.unquoted(quoted[0]);
    if (YAMLReader.plainStart.test(this.rest)) return this.take(plain)[0];
    if (/^["']/.test(this.rest)) this.refuse('the quoted text must end on its line');
    if (/^[,[\]{}]/.test(this.rest)) this.refuse('a flow collection that is not read here');
    if (/^[&*!%@`]/.test(this.rest)) this.refuse('anchors, tags and the like are not read here');
    return this.refuse('quote the text');
  }

  unquoted(quoted) {
    const inner = quoted.slice(1, -1);
    if (quoted[0] === "'") return inner.replace(/''/g, "'");
    const text = inner.replace(/\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^]))/g,
      (escape, byte, unit, scalar, sign) => {
        const code = sign ? 0 : parseInt(byte || unit || scalar, 16);
        const isSurrogate = code >= 0xd800 && code <= 0xdfff;
        if (sign ? !Object.hasOwn(YAMLReader.escapes, sign) : code > 0x10ffff || (scalar && isSurrogate)) {
          this.refuse('{1} is not an escape', escape);
        }
        return sign ? YAMLReader.escapes[sign] : String.fromCodePoint(code);
      });
    // Half a surrogate pair is not a character.
    if (/[\ud800-\udfff]/u.test(text)) this.refuse('{1} is not a character', quoted);
    return text;
  }
}
