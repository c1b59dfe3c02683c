'use strict';
// The findings of a direct conformity assessment (see Finding, ItemResult). An item of the catalogue is `{ id, title,
// isRequirement, parts, below }`: `parts` are its own requirements, `below` the indices of itself and the items below it.
// A part is `{ criteria, excluded, finding }`: ids of its criteria in scope, whether a criterion that may not be excluded
// is out of scope, and the finding of a part without criteria.
const findingOrder = ['major', 'excluded', 'minor', 'unanswered', 'unevidenced', 'conforming', 'no-case', 'not-applicable', 'not-asked'];
const holdsAlone = (finding) => findingOrder.indexOf(finding) >= findingOrder.indexOf('conforming');

/** All findings together, worst first; conforming and what is out of the sums only where nothing else applies. */
function unionOfFindings(findings) {
  const kept = findingOrder.filter((one) => findings.includes(one));
  const shortcomings = kept.filter((one) => !holdsAlone(one));
  return shortcomings.length > 0 ? shortcomings : kept.slice(0, 1);
}

/** The findings of a catalogue's items by the answers that count and what is evidenced, both by criterion. */
function Findings(items, criteria, scoring, answers, evidenced) {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));

  function failsAsWhole(members) {
    const { high, answered, applicable } = scoring.achievement(members, answers);
    return answered > 0 && (high <= 15 + tolerance || (applicable >= 3 && isBelow(high, 50)));
  }

  /** Every finding of one requirement. */
  function ofPart(part) {
    if (part.criteria.length === 0) return [part.finding];
    const members = part.criteria.map((id) => byId.get(id));
    const value = (criterion) => scoring.valueOf(answers(criterion));
    const isOpen = (criterion) => scoring.isApplicable(answers(criterion)) && value(criterion) === null;
    const isMajor = members.some((criterion) => scoring.isCriticalGap(criterion, answers(criterion))) || failsAsWhole(members);
    const found = {
      major: isMajor,
      excluded: part.excluded === 1 || members.some((criterion) => criterion.mayNotApply === 0 && answers(criterion) === 'n/a'),
      minor: !isMajor && members.some((criterion) => value(criterion) !== null && isBelow(value(criterion), 1)),
      unanswered: members.some(isOpen),
      unevidenced: members.some((criterion) => value(criterion) !== null && !evidenced(criterion)),
    };
    const all = Object.keys(found).filter((one) => found[one]);
    return all.length > 0 ? all : [whole(members)];
  }

  /** The finding of a requirement without any shortcoming. */
  function whole(members) {
    if (members.some((criterion) => scoring.isApplicable(answers(criterion)))) return 'conforming';
    return members.some((criterion) => answers(criterion) === 'no case') ? 'no-case' : 'not-applicable';
  }

  const parts = items.map((item) => item.parts.map(ofPart));

  /** The findings of an item and those below it, worst first; empty for a heading without requirements. */
  const of = (item) => unionOfFindings(item.below.flatMap((index) => parts[index]).flat());

  const requirements = items.filter((item) => item.isRequirement === 1);
  const isFulfilled = (item) => ['conforming', 'unevidenced'].includes(of(item)[0]);

  return { of, requirements, fulfilled: (among = requirements) => among.filter(isFulfilled).length };
}
