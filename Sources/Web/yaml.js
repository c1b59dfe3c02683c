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
class YAMLReader extends LineScanner {
  static deepest = 16;
  depth = 0;

  /** Returns the tree of the whole text, which is a mapping. */
  read() {
    this.skipBlanks();
    if (!this.isAtEnd && this.line.startsWith('---')) {
      this.place = 3;
      if (this.isRestBlank()) {
        this.goTo(this.at + 1);
        this.skipBlanks();
      }
    }
    if (this.isAtEnd) throw new Refusal(1, 'this is not an answer sheet');
    const tree = this.mapping(this.column);
    if (!this.isAtEnd) this.refuse('this line is not part of an answer sheet');
    return tree;
  }

  /** Goes to the next line with content. */
  skipBlanks() {
    while (!this.isAtEnd && ['', '#'].includes(this.sign(this.column))) this.goTo(this.at + 1);
  }

  // Lines.

  mapping(column) {
    const tree = { line: this.at + 1, entries: [] }, keys = new Set();
    while (!this.isAtEnd && this.column === column) {
      this.place = column;
      const line = this.at + 1, key = this.key(keys);
      tree.entries.push({ key, line, value: this.value(column, true) });
      this.skipBlanks();
    }
    this.endCollection(column);
    return tree;
  }

  /** Whether the line is an item of a list. */
  isItem() { return this.sign(this.column) === '-' && ['', ' '].includes(this.sign(this.column + 1)); }

  list(column) {
    const tree = { line: this.at + 1, items: [] };
    while (!this.isAtEnd && this.column === column && this.isItem()) {
      this.place = column + 1;
      const content = this.skipSpaces();
      if (this.endOfKey(content) > 0) {
        // The mapping's first key is on the line of the dash, which counts as a space.
        this.column = content;
        tree.items.push(this.mapping(content));
      } else {
        this.place = column + 1;
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
    if (this.isRestBlank()) {
      this.goTo(this.at + 1);
      return this.below(column, isOfKey) || { line };
    }
    const tree = ['|', '>'].includes(this.sign(this.place)) ? this.block(column) : this.inline();
    return { line, ...tree };
  }

  /** Reads the collection on the lines below a key or dash; null where there is none. */
  below(column, isOfKey) {
    this.skipBlanks();
    if (this.isAtEnd) return null;
    const isItem = this.isItem();
    if (this.column < column || (this.column === column && !(isItem && isOfKey))) return null;
    this.depth += 1;
    if (this.depth > YAMLReader.deepest) this.refuse('the line is indented too far');
    const tree = isItem ? this.list(this.column) : this.mapping(this.column);
    this.depth -= 1;
    return tree;
  }

  /** Reads a text of several lines, from its `|` or `>`. */
  block(column) {
    const isFolded = this.take('>');
    if (!isFolded) this.take('|');
    const isStripped = this.take('-');
    if (!this.isRestBlank()) this.refuse('write only |, |-, > or >- before a text that spans several lines');
    this.goTo(this.at + 1);
    if (this.isAtEnd || this.sign(this.column) === '' || this.column <= column) {
      throw new Refusal(this.at, 'the text must start on the next line, indented');
    }
    const lines = this.linesOfBlock(this.column, isFolded);
    if (!isStripped && this.isAtEnd && this.lines[this.lines.length - 1] !== '') {
      throw new Refusal(this.lines.length, 'the last line of the file needs a line break');
    }
    while (lines[lines.length - 1] === '') lines.pop();
    return { text: (isFolded ? YAMLReader.folded(lines) : lines.join('\n')) + (isStripped ? '' : '\n') };
  }

  /** Reads the lines from a column on. */
  linesOfBlock(own, isFolded) {
    const lines = [];
    for (; !this.isAtEnd; this.goTo(this.at + 1)) {
      const isBlank = this.sign(this.column) === '';
      if (!isBlank && this.column < own) break;
      if (isBlank && this.line.length > own) this.refuse('a line of this text contains only spaces');
      if (isFolded && [' ', '\t'].includes(this.sign(own))) this.refuse('a line of this text is indented further than the others');
      lines.push(this.line.slice(own));
    }
    return lines;
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
    const tree = this.take('{') ? this.flowMapping() : this.take('[') ? this.flowList() : { text: this.text('') };
    if (!this.isRestBlank()) this.refuse('nothing can follow the value on its line: quote the whole text');
    this.goTo(this.at + 1);
    return tree;
  }

  flowMapping() {
    const tree = { entries: [] }, keys = new Set();
    this.readFlow('}', () => {
      const key = this.key(keys), line = this.at + 1;
      this.skipSpaces();
      tree.entries.push({ key, line, value: { line, text: this.text(LineScanner.flowSigns) } });
    });
    return tree;
  }

  flowList() {
    const tree = { items: [] };
    this.readFlow(']', () => tree.items.push({ line: this.at + 1, text: this.text(LineScanner.flowSigns) }));
    return tree;
  }

  /** Reads the parts of a flow collection up to its last sign. */
  readFlow(last, readPart) {
    this.skipSpaces();
    if (this.take(last)) return;
    do {
      this.skipSpaces();
      readPart();
      this.skipSpaces();
    } while (this.take(','));
    if (!this.take(last)) this.refuse('this page cannot read this {…} or […] value');
  }

  /** Reads a key, which must not be among the ones before it, and its colon. */
  key(before) {
    const end = this.endOfKey(this.place);
    if (end < 0) this.refuse(this.sign(this.place) === '\t' ? 'a tab indents the line' : 'expected "key: value"');
    const written = this.line.slice(this.place, end - 1).trimEnd();
    const key = this.isQuote(this.place) ? this.unquoted(written) : written;
    if (before.has(key)) this.refuse('"{1}" appears twice', key);
    before.add(key);
    this.place = end;
    return key;
  }

  /** Reads a text; `stops` are the characters that end a plain one. */
  text(stops) {
    const start = this.place, first = this.sign(start);
    if (this.isQuote(start)) {
      this.place = this.endOfQuoted(start);
      if (this.place < 0) this.refuse('the quoted text must end on its line');
      return this.unquoted(this.line.slice(start, this.place));
    }
    if ((first !== '' && !LineScanner.notFirst.includes(first)) || (first === '-' && /^[0-9]$/.test(this.sign(start + 1)))) {
      this.place = this.endOfPlain(start, stops);
      return this.line.slice(start, this.place);
    }
    if (first !== '' && LineScanner.flowSigns.includes(first)) this.refuse('this page cannot read this {…} or […] value');
    if (/^[&*!%@`]$/.test(first)) this.refuse('this page cannot read anchors and tags');
    return this.refuse('quote the text');
  }
}
