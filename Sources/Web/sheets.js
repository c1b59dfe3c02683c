'use strict';
// Reads and writes the text of an answer sheet.
//
// The reader takes a small part of PlainYAML: the texts that this page and the program write, and the short form of an
// answer. It refuses everything else with its line; it does not guess.
//
//   sheet    = [ BOM ] [ "---" ] entries                    the keys of SHEET
//   answers  = ( id ":" [ answer ] )*                       further in than "answers:"
//   answer   = scalar | entries                             entries: the keys of ANSWER, further in than the id
//   evidence = ( "- " ( scalar | entries ) )*               entries: the keys of EVIDENCE, in line behind the dash
//   entries  = ( key ":" ( scalar | block | nested ) )*     all in one column, each key once
//   scalar   = plain | '"' … '"' | "'" … "'"                on one line
//   block    = "|" | "|-" | ">-"                            lines further in; of ">-" neither blank nor further in still
//   comment  = "#" …                                        on a line of its own, or behind a blank
const Sheets = (() => {
  const SHEET = ['respondent', 'role', 'date', 'questionnaire', 'version', 'answers'];
  const ANSWER = ['rating', 'evidence', 'note', 'reason', 'confidence'];
  const EVIDENCE = ['title', 'location', 'date'];
  const ESCAPES = {
    0: '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"', '/': '/',
    '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
  };

  /** The lines of a text with their numbers and columns; blank lines and comments stay, for block texts. */
  function split(text) {
    return text.replace(/^\ufeff/, '').split(/\r\n|\n/).map((text, index) => {
      const column = text.search(/[^ ]/);
      return { text, number: index + 1, column, isBlank: column < 0 || text[column] === '#' };
    });
  }

  /** Reads a text; throws an Error whose message names the line. */
  function Reader(text) {
    const lines = split(text);
    let at = 0;

    const refuse = (line, what) => { throw new Error(`line ${line.number}: ${what}`); };
    const peek = () => {
      while (at < lines.length && lines[at].isBlank) at += 1;
      return at < lines.length ? lines[at] : { number: lines.length, column: -1, text: '' };
    };

    /** The entries of a mapping in a column, as [key, value, line]; `readers` has a reader for each key. */
    function entries(column, readers) {
      const found = new Map();
      for (let line = peek(); line.column === column; line = peek()) {
        const match = /^([A-Za-z0-9][A-Za-z0-9._-]*):(?: +(.*))?$/.exec(line.text.slice(column));
        if (!match) refuse(line, 'expected "key: value"; put other spellings into this form');
        const [, key, rest] = match;
        if (found.has(key)) refuse(line, `"${key}" is there twice`);
        const reader = readers(key);
        if (!reader) refuse(line, `this page does not know "${key}" and would lose it`);
        at += 1;
        found.set(key, reader(line, uncommented(rest || ''), column));
      }
      const next = peek();
      if (next.column > column) refuse(next, 'the line is indented too far');
      return found;
    }

    /** The text without a comment behind it; a quoted text keeps its "#". */
    function uncommented(text) {
      if (/^["']/.test(text)) return text.trimEnd();
      return /^#/.test(text) ? '' : text.replace(/ +#.*$/, '').trimEnd();
    }

    function scalar(line, rest, column) {
      if (/^[|>]/.test(rest)) return block(line, rest, column);
      if (rest === '') {
        const next = peek();
        if (next.column > column) refuse(next, 'a text is expected on the line of its key');
        return '';
      }
      const value = /^["']/.test(rest) ? quoted(line, rest) : plain(line, rest);
      const next = peek();
      if (next.column > column) refuse(next, 'a text over several lines is not read here: write it on one line or after "|-"');
      return value;
    }

    function plain(line, text) {
      if (/^(?:[,[\]{}#&*!%@`?:]|-(?: |$))/.test(text)) refuse(line, `quote the text, or write it on lines of its own: ${text}`);
      if (/: |:$|[\u0000-\u001f\u007f]/.test(text)) refuse(line, `quote the text: ${text}`);
      return text;
    }

    function quoted(line, text) {
      const match = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?: +#.*)?$/.exec(text);
      if (!match || /[\u0000-\u001f\u007f]/.test(match[1])) refuse(line, 'the quoted text must end on its line');
      const inner = match[1].slice(1, -1);
      if (text[0] === "'") return inner.replace(/''/g, "'");
      return inner.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (all, x, u, long, one) => {
        const digits = x || u || long;
        if (digits) {
          const code = parseInt(digits, 16);
          if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) refuse(line, `${all} is not a character`);
          return String.fromCodePoint(code);
        }
        if (!Object.hasOwn(ESCAPES, one)) refuse(line, `${all} is not an escape`);
        return ESCAPES[one];
      });
    }

    function block(line, head, column) {
      if (!['|', '|-', '>-'].includes(head)) refuse(line, `"${head}" is not read here: write "|-"`);
      const isFolded = head === '>-';
      const own = at < lines.length ? lines[at].column : -1;
      if (own <= column) refuse(line, 'the lines of the text are expected below, indented');
      const taken = [];
      while (at < lines.length && (lines[at].column < 0 || lines[at].column >= own)) {
        const one = lines[at];
        const isEmpty = one.column < 0;
        if (isEmpty && one.text.length > own) refuse(one, 'blanks alone on a line of a text');
        if (isFolded && one.column > own) refuse(one, 'a line of this text is indented further than the others');
        if (/[\u0000-\u001f\u007f]/.test(one.text)) refuse(one, 'a control character in a text');
        taken.push(isEmpty ? '' : one.text.slice(own));
        at += 1;
      }
      if (at < lines.length && lines[at].column > column) refuse(lines[at], 'the line is indented less than the text');
      const isOpen = at === lines.length && taken[taken.length - 1] !== '';
      if (head === '|' && isOpen) refuse(lines[at - 1], 'the last line of the file has no end');
      while (taken[taken.length - 1] === '') taken.pop();
      if (isFolded && taken.some((one) => one === '' || /^ | $/.test(one))) {
        refuse(line, 'a blank line, or a blank at the end of a line, in a folded text');
      }
      return isFolded ? taken.join(' ') : taken.join('\n') + (head === '|' ? '\n' : '');
    }

    const evidenceReaders = (key) => EVIDENCE.includes(key) ? scalar : null;

    function piece(line, column) {
      const rest = line.text.slice(column + 1);
      const inner = column + 1 + rest.search(/[^ ]/);
      if (!rest.trim()) refuse(line, 'write the evidence on the line of its dash');
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]*:(?: |$)/.test(rest.trim())) {
        at += 1;
        return { title: scalar(line, uncommented(rest.trim()), column), location: '', date: '' };
      }
      lines[at] = { ...line, text: ' '.repeat(inner) + rest.trimStart(), column: inner };
      const found = entries(inner, evidenceReaders);
      if (!found.get('title')) refuse(line, 'evidence needs a title');
      return { title: found.get('title'), location: found.get('location') || '', date: found.get('date') || '' };
    }

    function evidence(line, rest, column) {
      if (rest !== '') refuse(line, 'write each piece of evidence on a line of its own after "- "');
      const pieces = [];
      const own = peek().column;
      if (own < column) return pieces;
      for (let next = peek(); next.column === own && /^-(?: |$)/.test(next.text.slice(own)); next = peek()) pieces.push(piece(next, own));
      const next = peek();
      if (next.column > column) refuse(next, 'the line is indented too far');
      return pieces;
    }

    const answerReaders = (key) => key === 'evidence' ? evidence : ANSWER.includes(key) ? scalar : null;

    function answer(line, rest, column) {
      const own = peek().column;
      const found = rest === '' && own > column ? entries(own, answerReaders) : new Map([['rating', scalar(line, rest, column)]]);
      const next = peek();
      if (next.column > column) refuse(next, 'the line is indented too far');
      return { rating: '', reason: '', note: '', confidence: '', evidence: [], ...Object.fromEntries(found) };
    }

    function answers(line, rest, column) {
      if (rest !== '') refuse(line, 'write each answer on a line of its own below "answers:"');
      const own = peek().column;
      return own > column ? entries(own, () => answer) : new Map();
    }

    return function sheet() {
      if (/^---\s*$/.test(peek().text)) at += 1;
      const first = peek();
      const found = entries(0, (key) => key === 'answers' ? answers : SHEET.includes(key) ? scalar : null);
      const next = peek();
      if (next.column >= 0) refuse(next, 'the line does not belong here');
      if (!found.get('respondent')) refuse(first, 'this is not an answer sheet: "respondent:" is missing');
      const given = [...(found.get('answers') || [])].filter(([, one]) => !isEmpty(one) || one.reason);
      return {
        respondent: found.get('respondent'), role: found.get('role') || 'respondent', date: found.get('date') || '',
        questionnaire: found.get('questionnaire') || '', version: found.get('version') || '',
        answers: Object.assign(Object.create(null), Object.fromEntries(given)),
      };
    };
  }

  const isPlain = (text) => /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(text);
  const written = (text) => isPlain(text) ? text
    : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (one) => '\\u' + one.charCodeAt(0).toString(16).padStart(4, '0'));

  const isEmpty = (answer) => !answer.rating && !answer.note && !answer.confidence
    && !(answer.evidence || []).some((piece) => piece.title);

  function linesOf(id, answer) {
    const evidence = (answer.evidence || []).filter((piece) => piece.title);
    if (answer.rating && answer.rating !== 'n/a' && !answer.note && !answer.confidence && evidence.length === 0) {
      return [`  ${id}: ${written(answer.rating)}`];
    }
    const lines = [`  ${id}:`];
    if (answer.rating) lines.push(`    rating: ${written(answer.rating)}`);
    if (answer.rating === 'n/a') lines.push(`    reason: ${written(answer.reason)}`);
    if (evidence.length > 0) lines.push('    evidence:');
    for (const piece of evidence) {
      lines.push(`      - title: ${written(piece.title)}`);
      if (piece.location) lines.push(`        location: ${written(piece.location)}`);
      if (piece.date) lines.push(`        date: ${written(piece.date)}`);
    }
    if (answer.note) lines.push(`    note: ${written(answer.note)}`);
    if (answer.confidence) lines.push(`    confidence: ${answer.confidence}`);
    return lines;
  }

  /** The file of a sheet: {respondent, role, date, questionnaire, version, answers: {id: answer}}; answers in an order. */
  function write(sheet, order) {
    const lines = [`respondent: ${written(sheet.respondent)}`, `role: ${sheet.role}`, `date:${sheet.date ? ' ' + written(sheet.date) : ''}`,
      `questionnaire: ${written(sheet.questionnaire)}`, `version:${sheet.version ? ' ' + written(sheet.version) : ''}`, 'answers:'];
    for (const id of order) {
      const answer = sheet.answers[id];
      if (answer && !isEmpty(answer)) lines.push(...linesOf(id, answer));
    }
    return lines.join('\n') + '\n';
  }

  return { read: (text) => Reader(text)(), write, isEmpty };
})();
