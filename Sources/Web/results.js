'use strict';
// The results of the answers so far, in the words of the questionnaire's measure: levels, points, or findings.
const findingWords = { major: say('Major nonconformity'), excluded: say('Exclusion not allowed'), minor: say('Minor nonconformity'),
  unanswered: say('Not fully answered'), unevidenced: say('Fulfilled, without valid evidence'), conforming: say('Fulfilled, with evidence'),
  'no-case': say('No case'), 'not-applicable': say('Not applicable'), 'not-asked': say('Not asked') };

const measures = {
  levels: { caption: say('Level: by the answers so far. Possible: if every open answer turns out fulfilled.'),
    heads: [say('Level'), say('Possible'), say('Target'), say('Answered')] },
  points: { caption: say('Points out of {1}: by the answers so far. Possible: if every open answer turns out fulfilled.', String(data.questionnaire.highest)),
    heads: [say('Points'), say('Possible'), say('Target'), say('Answered')] },
  findings: { caption: say('Finding: the worst finding of the requirements that the statements ask about, by the answers so far. Fulfilled: the number of these requirements that are fulfilled.'),
    heads: [say('Finding'), say('Fulfilled'), say('Answered')] },
};
const measure = measures[data.measure];

/** The results: what comes first, a table of the topics, what is a gap whatever the target, and others below it. */
const results = (summary, ...others) => make('details', { className: 'results' }, make('summary', {}, summary),
  make('p', { id: 'headline' }),
  make('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': say('Results') },
    table('rows', measure.caption, [say('Topic'), ...measure.heads]), ...others),
  make('section', { id: 'named', hidden: true }, make('h2', {}, say('Gaps whatever the target')), make('ul', {})));

/** Adds each topic to the results, where the page has them, and to the choice of topics. */
function listTopics() {
  for (const topic of data.topics) {
    if ($('rows')) $('rows').append(make('tr', { id: 'row-' + topic.id }, make('th', { scope: 'row' }, titleOf(topic)), ...measure.heads.map(() => make('td', {}))));
    $('topic').append(make('option', { value: topic.id }, titleOf(topic)));
  }
}

const fill = (row, texts) => row.querySelectorAll('td').forEach((cell, index) => { cell.textContent = visible(texts[index]); });

const share = (coverage) => percent(coverage === null ? null : 100 * coverage);
/** Points with two decimals or fewer. */
const points = (score) => score === null ? '–' : String(Math.round(100 * score + 1e-9) / 100);
const whole = (number) => number === null ? '–' : String(number);

/** The target of a topic: at most what the applicable criteria can reach; null where nothing is applicable. */
const targetOf = (topic, score) => score.applicable === 0 ? null : Math.min(topic.target, score.top);

function pointsOf(score) {
  const name = score.level ? data.questionnaire.levels[score.level - 1] : '';
  return name ? `${points(score.score)} (${name})` : points(score.score);
}

/** The cells of a topic. */
function cells(topic, score, findings) {
  if (data.measure === 'levels') return [whole(score.level), whole(score.possible), whole(targetOf(topic, score)), share(score.coverage)];
  if (data.measure === 'points') return [pointsOf(score), points(score.scoreHigh), whole(targetOf(topic, score)), share(score.coverage)];
  const ids = topic.criteria.map((criterion) => criterion.id);
  const own = findings.requirements.filter((item) => item.parts.some((part) => part.criteria.some((id) => ids.includes(id))));
  const worst = findingOrder.find((finding) => own.some((item) => findings.of(item)[0] === finding));
  const words = score.applicable > 0 && score.answered === 0 ? say('Nothing is answered yet') : findingWords[worst];
  return [words || '–', say('{1} of {2}', String(findings.fulfilled(own)), String(own.length)), share(score.coverage)];
}

/** The sentences above the table. */
function headline(scores, findings) {
  const applicable = scores.filter(({ score }) => score.applicable > 0);
  const answered = applicable.filter(({ score }) => score.answered > 0);
  if (answered.length === 0) return say('Nothing is answered yet.');
  const reached = answered.filter(({ topic, score }) => score.level >= targetOf(topic, score)).length;
  const figures = data.measure === 'findings' ? findingCounts(findings)
    : count(answered.length, '{1} of {2} topic reaches its target.', '{1} of {2} topics reach their target.', String(reached), String(answered.length));
  return answered.length === applicable.length ? figures
    : say('Provisional: {1} of {2} topics answered.', String(answered.length), String(applicable.length)) + ' ' + figures;
}

function findingCounts(findings) {
  const number = (finding) => findings.requirements.filter((item) => findings.of(item)[0] === finding).length;
  const [major, excluded, minor, open] = ['major', 'excluded', 'minor', 'unanswered'].map(number);
  const parts = [
    major > 0 ? count(major, '{1} major nonconformity', '{1} major nonconformities', major) : '',
    excluded > 0 ? count(excluded, '{1} exclusion not allowed', '{1} exclusions not allowed', excluded) : '',
    minor > 0 ? count(minor, '{1} minor nonconformity', '{1} minor nonconformities', minor) : '',
    open > 0 ? say('{1} not fully answered', String(open)) : '',
  ].filter(Boolean);
  return [count(findings.requirements.length, '{1} of {2} requirement fulfilled', '{1} of {2} requirements fulfilled', findings.fulfilled(), findings.requirements.length), ...parts].join('; ') + '.';
}

/**
 * Shows the results of the answers that count: `outcomes` returns `{ answer, isEvidenced }` for a criterion, `reveal` is
 * called for a criterion that the reader wants to see.
 */
function showResults(outcomes, reveal) {
  const answers = (criterion) => outcomes(criterion).answer, evidenced = (criterion) => outcomes(criterion).isEvidenced;
  const findings = Findings(data.items, criteria, scoring, answers, evidenced);
  const scores = data.topics.map((topic) => ({ topic, score: scoring.topic(topic, answers, evidenced) }));
  for (const { topic, score } of scores) fill($('row-' + topic.id), cells(topic, score, findings));
  $('headline').textContent = headline(scores, findings);
  const named = scoring.named(criteria, answers);
  $('named').hidden = named.length === 0;
  $('named').querySelector('ul').replaceChildren(...named.map((criterion) => make('li', {},
    make('a', { href: '#c-' + criterion.id, onclick: (event) => { event.preventDefault(); reveal(criterion); } }, criterion.text),
    criterion.isCritical === 1 ? ' ' + say('(critical)') : '')));
}
