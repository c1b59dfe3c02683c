'use strict';
// Groups of respondents, of which only those are shown that do not tell the answers of a smaller number of people.

/**
 * The groups of `names` that may be shown, in this order: the rule of `ShownGroups`. `groups` has the group of each respondent
 * who answered, '' for none. Where fewer than `smallest` would be left outside, no group is shown.
 */
function shownGroups(names, groups, smallest) {
  const size = (name) => groups.filter((group) => group === name).length;
  const shown = names.filter((name) => size(name) >= smallest);
  const outside = groups.filter((group) => !shown.includes(group)).length;
  return outside > 0 && outside < smallest ? [] : shown;
}

/** The groups of an engagement: `list` are its respondents with a group, `{ respondent, group }`. */
function Groups(list, smallest) {
  const groups = new Map(list.map(({ respondent, group }) => [nameKey(respondent), group]));
  const names = [...new Set(list.map(({ group }) => group))];
  const groupOf = (sheet) => groups.get(nameKey(sheet.respondent)) || '';
  return {
    /** Whether the engagement has groups. */
    get exist() { return names.length > 0; },
    /** The answers to one criterion by shown group, `[group, answers]`; `said` has `{ sheet, answer }`, unknown ones left out. */
    split(said) {
      const responses = said.filter(({ answer }) => answer.rating !== 'unknown');
      const shown = shownGroups(names, responses.map(({ sheet }) => groupOf(sheet)), smallest);
      return shown.map((name) => [name, responses.filter(({ sheet }) => groupOf(sheet) === name)]);
    },
  };
}
