// The reader takes the part of PlainYAML in which sheets are written, and refuses everything else with its line.
const Sheets = (() => {
  const plain = /^[A-Za-z0-9][A-Za-z0-9._\/-]*$/;
  const quoted = (text) => plain.test(text) ? text
    : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

  /** The file of a sheet: {respondent, role, date, questionnaire, version, answers: {id: {...}}}. */
  function write(sheet, order) {
    const lines = [`respondent: ${quoted(sheet.respondent)}`, `role: ${sheet.role}`, `date:${sheet.date ? ' ' + quoted(sheet.date) : ''}`,
      `questionnaire: ${quoted(sheet.questionnaire)}`, `version:${sheet.version ? ' ' + quoted(sheet.version) : ''}`, 'answers:'];
    for (const id of order) {
      const answer = sheet.answers[id];
      if (!answer || isEmpty(answer)) continue;
      const evidence = (answer.evidence || []).filter((piece) => piece.title);
      const isShort = answer.rating && answer.rating !== 'n/a' && !answer.note && !answer.confidence && evidence.length === 0;
      if (isShort) { lines.push(`  ${id}: ${quoted(answer.rating)}`); continue; }
      lines.push(`  ${id}:`);
      if (answer.rating) lines.push(`    rating: ${quoted(answer.rating)}`);
      if (answer.rating === 'n/a') lines.push(`    reason: ${quoted(answer.reason)}`);
      if (evidence.length > 0) lines.push('    evidence:');
      for (const piece of evidence) {
        lines.push(`      - title: ${quoted(piece.title)}`);
        if (piece.location) lines.push(`        location: ${quoted(piece.location)}`);
        if (piece.date) lines.push(`        date: ${quoted(piece.date)}`);
      }
      if (answer.note) lines.push(`    note: ${quoted(answer.note)}`);
      if (answer.confidence) lines.push(`    confidence: ${answer.confidence}`);
    }
    return lines.join('\n') + '\n';
  }

  const isEmpty = (answer) => !answer.rating && !answer.note && !answer.confidence
    && !(answer.evidence || []).some((piece) => piece.title);

  function read(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n/).map((line, index) => ({ line, number: index + 1 }));
    let at = 0, here = 0;
    const fault = (what) => { throw new Error(`line ${(lines[Math.min(here, lines.length - 1)] || { number: 1 }).number}: ${what}`); };
    const indentation = (line) => line.length - line.trimStart().length;
    const isBlank = (line) => /^\s*(#.*)?$/.test(line);
    const skip = () => { while (at < lines.length && (isBlank(lines[at].line) || /^(---|\.\.\.)\s*$/.test(lines[at].line))) at += 1; };
    const uncommented = (text) => text.replace(/\s+#.*$/, '').trim();

    function block(column) {
      skip();
      if (at >= lines.length || indentation(lines[at].line) < column) return '';
      const own = indentation(lines[at].line);
      if (lines[at].line.includes('\t') && /^\s*\t/.test(lines[at].line)) fault('a tab indents the line');
      return lines[at].line.trimStart().startsWith('- ') || lines[at].line.trim() === '-' ? sequence(own) : mapping(own);
    }

    function sequence(column) {
      const items = [];
      for (skip(); at < lines.length && indentation(lines[at].line) === column && /^\s*-(\s|$)/.test(lines[at].line); skip()) {
        here = at;
        const rest = lines[at].line.slice(column + 1);
        if (!rest.trim()) { at += 1; items.push(block(column + 1)); continue; }
        if (/^\s+[^\s"'{\[][^:]*:(\s|$)/.test(rest)) {
          lines[at] = { ...lines[at], line: ' '.repeat(column + 1) + rest };
          items.push(mapping(indentation(lines[at].line)));
        } else { at += 1; items.push(scalar(rest.trim(), column)); }
      }
      return items;
    }

    function mapping(column) {
      const found = {};
      for (skip(); at < lines.length && indentation(lines[at].line) === column; skip()) {
        here = at;
        const match = /^\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#"'&*!|>%@`{\[-][^:#]*?|[^\s#"'&*!|>%@`{\[,\]}-][^\s]*?)\s*:(?:\s+(.*))?$/.exec(lines[at].line);
        if (!match) fault('expected "key: value"');
        const key = match[1].startsWith('"') ? JSON.parse(match[1]) : match[1].replace(/^'|'$/g, '');
        if (Object.hasOwn(found, key)) fault(`"${key}" is there twice`);
        at += 1;
        const rest = (match[2] || '').trim();
        found[key] = !rest || rest.startsWith('#') ? nested(column) : scalar(rest, column);
      }
      here = at;
      if (at < lines.length && indentation(lines[at].line) > column) fault('the line stands too far in');
      return found;
    }

    function nested(column) {
      skip();
      if (at >= lines.length) return '';
      const own = indentation(lines[at].line);
      if (own > column || (own === column && /^\s*-(\s|$)/.test(lines[at].line))) return block(own);
      return '';
    }

    function scalar(text, column) {
      if (/^[|>]/.test(text)) return blockText(uncommented(text), column);
      if (/^[{\[]/.test(text)) return flow(uncommented(text));
      if (/^[&*!%@`]/.test(text)) fault('anchors, tags and the like are not read here');
      if (/^["']/.test(text)) {
        const mark = text[0];
        const closed = mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
        while (!closed.test(text) && at < lines.length) { text += lines[at].line.trim() ? ' ' + lines[at].line.trim() : '\n'; at += 1; }
        const match = closed.exec(text);
        if (!match) fault('a quoted text has no end');
        if (mark === "'") return match[0].slice(1, -1).replace(/''/g, "'");
        try { return JSON.parse(match[0].replace(/\n/g, '\\n').replace(/\\x([0-9a-fA-F]{2})/g, '\\u00$1')); } catch { return fault('an escape that is not read here'); }
      }
      let value = uncommented(text);
      while (at < lines.length && !isBlank(lines[at].line) && indentation(lines[at].line) > column) { value += ' ' + uncommented(lines[at].line); at += 1; }
      return value;
    }

    function blockText(head, column) {
      const match = /^([|>])([+-]?)$/.exec(head);
      if (!match) fault('a block text with a number is not read here');
      const taken = [];
      let own = null;
      while (at < lines.length) {
        const line = lines[at].line;
        if (line.trim() && indentation(line) <= column) break;
        if (line.trim() && own === null) own = indentation(line);
        taken.push(line.trim() || own !== null ? line.slice(own === null ? 0 : own) : '');
        at += 1;
      }
      while (taken.length > 0 && !taken[taken.length - 1].trim()) taken.pop();
      const end = match[2] === '-' || taken.length === 0 ? '' : '\n';
      if (match[1] === '|') return taken.join('\n') + end;
      return taken.join('\n').replace(/([^\n])\n(?=[^\n\s])/g, '$1 ').replace(/\n\n/g, '\n') + end;
    }

    function flow(text) {
      const inner = text.slice(1, -1).trim();
      const parts = inner ? inner.match(/(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,{}\[\]"'])+/g) || fault('a flow collection that is not read here') : [];
      const one = (part) => { const t = part.trim(); return /^["']/.test(t) ? scalar(t, 1e9) : t; };
      if (/^\[.*\]$/.test(text)) return parts.map(one);
      if (!/^\{.*\}$/.test(text)) fault('a flow collection that is not read here');
      return Object.fromEntries(parts.map((part) => { const i = part.indexOf(':'); return [part.slice(0, i).trim(), one(part.slice(i + 1))]; }));
    }

    skip();
    const sheet = block(0);
    skip();
    here = at;
    if (at < lines.length) fault('the line does not belong here');
    if (!sheet || typeof sheet !== 'object' || !('respondent' in sheet)) throw new Error('this is no answer sheet');
    const answers = {};
    for (const [id, said] of Object.entries(sheet.answers || {})) {
      if (!said) continue;
      const answer = typeof said === 'string' ? { rating: said } : said;
      const evidence = (Array.isArray(answer.evidence) ? answer.evidence : [])
        .map((piece) => typeof piece === 'string' ? { title: piece } : piece);
      answers[id] = { rating: answer.rating || '', reason: answer.reason || '', note: answer.note || '', confidence: answer.confidence || '', evidence };
    }
    return { respondent: sheet.respondent, role: sheet.role || 'respondent', date: sheet.date || '', questionnaire: sheet.questionnaire,
      version: sheet.version || '', answers };
  }
  return { write, read, isEmpty };
})();
