"""The report's fixed lists and table heads, which both templates show."""
LEVELS = ["Incomplete", "Initial", "Managed", "Defined", "Quantitatively managed", "Optimizing"]
LABELS = {
    "nplf": {"N": "Not achieved", "P": "Partially achieved", "L": "Largely achieved", "F": "Fully achieved"},
    "yes-no": {"no": "No", "yes": "Yes"}, "yes-partly-no": {"no": "No", "partly": "Partly", "yes": "Yes"},
    "maturity-0-5": dict(zip("012345", ["Nonexistent", "Initial", "Repeatable", "Defined", "Managed", "Optimized"])),
}
RATINGS = {"N": "not achieved", "P": "partially achieved", "L": "largely achieved", "F": "fully achieved"}
EFFORTS = {"S": "small", "M": "medium", "L": "large"}
DIMENSIONS = {
    "organizations-and-people": "Organizations and people", "information-and-technology": "Information and technology",
    "partners-and-suppliers": "Partners and suppliers", "value-streams-and-processes": "Value streams and processes",
}
# The class, the word and the words of a count for each result of a requirement in a crosswalk.
RESULTS = {
    "gap": ("minor", "gap", "with a gap"), "unanswered": ("open", "not answered", "not answered"),
    "no-gap-seen": ("none", "no gap seen", "with no gap seen"), "not-asked": ("none", "not asked", "not asked"),
}

# The columns of each kind of table, in the order of first use; ^ centres a column, > aligns it right. The items of
# frameworks have the names of the catalogues to which the generated questionnaire refers.
COLUMNS = {
    "gaps": "Topic|^Level|^Target|First step",
    "topics": "Topic|^Level|^Possible|^Evidenced|^Target|>Gap|>Score|>Answered",
    "distribution": "Level|>Number of topics|Topics",
    "heat": "Topic|>" + "|>".join(DIMENSIONS.values()),
    "levels": "Level|>Achieved|^Rating|>Answered",
    "path": "^Level|Recommendation|^Effort|Evidence to provide|Criterion",
    "parts": "Part|^Rating|>Achieved|>Answered",
    "radar": "Part|>Achieved",
    "methods": "Topic|>capability|>staged|>level-sum|>mean|Why they differ",
    "items": "Objective|^Level|^Possible|^Evidenced|^Rating|>Achieved|>Criteria|>Answered",
    "clauses": "Clause|Result|Reason|>Claimed|>Criteria",
    "roadmap": ">Step|Topic|Recommendation|^Effort|Today|Criterion",
    "answers": "Criterion|^Level|Answer|Evidence|Notes",
    "files": "File|Part|SHA-256",
}

RESULT_TERMS = (
    "Levels: 0 not reliable; 1 works thanks to individuals; 2 planned and tracked; 3 one agreed way of working everywhere; 4 "
    "controlled by measures; 5 continually improved. Possible: if every open answer turns out fulfilled. Evidenced: counting only "
    "ratings with evidence. Target: the level that was agreed for the topic."
)
RULE = (
    "Each rating has a value from 0 to 1. The achievement of a set of criteria is the weighted mean of their values, in percent. "
    "Method “capability”: a level is reached if it is at least largely achieved (L) and every level below it is fully achieved "
    "(F). The score is the sum of the levels’ achievements. This is the level rule of ISO/IEC 33020, without its process "
    "attributes. Edition 2 of the scoring rules."
)
CHOICES = [
    "An unanswered statement is neither zero nor left out: figures become ranges. The lower end counts it as not fulfilled, the "
    "upper end (possible) as fulfilled.",
    "“Not applicable” needs a reason; like “no case”, it is left out of all totals.",
    "A topic without answers has no result.",
    "A level without criteria is never a result and holds nothing back.",
    "Levels have an order and are not averaged: overall figures are the lowest and the median.",
    "Figures are rounded only for display: scores to two decimals, percentages to whole numbers, halves away from zero.",
]
TERMS = {
    "N, P, L, F": "Not achieved up to 15 %, partially up to 50 %, largely up to 85 %, fully above (ISO/IEC 33020).",
    "Possible": "The result if every open answer turns out fulfilled.",
    "Evidenced": "The result counting only ratings with evidence. Evidence counts if it supports the rating and is valid on the "
                 "date of the assessment: until its last valid date or, without one, for 12 months, or 36 where only documents are "
                 "asked about, unless the questionnaire says otherwise.",
    "Target and gap": "The agreed level, at most the highest level asked about; the gap is the number of levels missing.",
    "Priority": "The gap. Ties: in the order of the questionnaire.",
}
DIMENSIONS_RULE = "The four dimensions of service management of ITIL 4. A weak dimension affects several topics."
ADOPTION = (
    "Organizations adopt a framework; they do not conform to it. Each item is rated by the criteria that map to it. Items that "
    "were not asked about are not in the tables."
)
ADOPTION_LIMITS = (
    "The questionnaire was written for another purpose, but it can show gaps. The level of an item counts only as far as every "
    "level from 1 upwards has criteria; without criteria at level 1 it cannot be determined."
)
CROSSWALK = (
    "The questionnaire was written for another purpose. Its answers can show gaps; they do not show that a requirement is "
    "fulfilled. The mapping of criteria to requirements is our own reading."
)
UNASKED = ("It was not asked about. It is not assessed and must not be read as fulfilled:",
           "These were not asked about. They are not assessed and must not be read as fulfilled:")
ROADMAP = (
    "Critical gaps come first, then the steps with the highest priority of their topic per unit of effort. The waves “Now” "
    "and “Next” have at most 30 units of effort each (S = 1, M = 3, L = 8); “Later” has the rest."
)
METHODS_RULE = (
    "Level and score of the same answers under each of the four methods. This report uses “capability”. The methods answer "
    "different questions; their figures must not be compared with each other."
)
METHODS = [
    "capability (ISO/IEC 33020): is the level largely achieved, and every level below it fully?",
    "staged (as in CMMI or C2M2): is every criterion up to the level fulfilled?",
    "level-sum (as in OWASP SAMM): how much is achieved over all levels asked about?",
    "mean: how much of everything is achieved, whatever its level?",
]
ANSWERS = "All figures in this report are based on these answers."
FILES = "Source files: the same files give the same report, byte for byte"
WAVES = {"now": "Now", "next": "Next", "later": "Later"}
LIMITS = [
    "This is neither an audit nor a certificate. It repeats the respondents’ answers and evidence, which were not independently "
    "verified.",
    "Statements without an answer are unknown; they must not be read as fulfilled.",
    "The report assesses ways of working, not people.",
]
FRAMEWORK_LIMITS = [
    "How the statements relate to the frameworks is our own reading. Check it against your licensed copies before you rely on it.",
    "The level numbers of ISO/IEC 33020, COBIT and CMMI mean different things and must not be mixed.",
]
