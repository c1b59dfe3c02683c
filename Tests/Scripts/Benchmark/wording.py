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
CONSENSUS = {
    "median": "a consensus sheet decides alone, otherwise the lower median of the respondents' ratings",
    "mean": "a consensus sheet decides alone, otherwise the mean of the respondents' values",
    "lowest": "a consensus sheet decides alone, otherwise the lowest of the respondents' ratings",
}

# The columns of each kind of table, in the order of first use; ^ centres a column, > aligns it right.
COLUMNS = {
    "gaps": "Topic|^Level|^Target|>Importance|First step",
    "respondents": "Respondent|Role|Date|>Answers|>With evidence",
    "scale": "Rating|Meaning|>Value",
    "topics": "Topic|^Level|^Possible|^Evidenced|^Target|>Gap|>Score|>Answered|>Importance|Agreement",
    "distribution": "Level|>Topics|Which",
    "heat": "Topic|>" + "|>".join(DIMENSIONS.values()),
    "levels": "Level|>Achieved|^Rating|>Answered",
    "path": "^Level|What to do|^Effort|What would show it|Criterion",
    "parts": "Part|^Rating|>Achieved|>Answered",
    "radar": "Part|>Achieved",
    "methods": "Topic|>capability|>staged|>level-sum|>mean|Why they differ",
    "items": "Item|^Level|^Possible|^Evidenced|^Rating|>Achieved|>Criteria|>Answered",
    "clauses": "Clause|Finding|Why|>Achieved|Criteria",
    "roadmap": ">Step|^Level|What to do|^Effort|Today|Criterion",
    "guide": ">Step|Topic|What to do|^Effort",
    "answers": "Criterion|^Level|Answer|By|Evidence|Notes",
    "files": "File|Part|SHA-256",
}

RULE = (
    "Each rating has a value from 0 to 1. The achievement of a set of criteria is the weighted mean of their values, in percent. "
    "Method “capability”, by the level rule of ISO/IEC 33020: a level is attained when every part of it is at least largely "
    "achieved (L) and every part of the levels below is fully achieved (F). The score is the sum of the levels’ achievements."
)
CHOICES = [
    "Unanswered is neither zero nor left out: it widens every figure to an interval from what is proven to what is possible.",
    "Not applicable leaves every sum, and has a reason.",
    "A level without criteria does not block: it asks for nothing. More than was asked cannot be shown.",
    "The overall level is the lowest of all topics, never a mean of levels; levels have an order and no arithmetic.",
    "Rounding happens on paper alone: scores to two decimals, percents to none, half away from zero.",
]
TERMS = {
    "N, P, L, F": "Not achieved up to 15 %, partially up to 50 %, largely up to 85 %, fully above (ISO/IEC 33020).",
    "Level": "What is proven: unanswered criteria count 0.",
    "Possible": "What could still be: unanswered criteria count as fulfilled.",
    "Evidenced": "What recorded evidence carries: a rating without evidence counts 0.",
    "Target and gap": "The level that was aimed at, at most what was asked; the gap is how many levels are missing.",
    "Importance": "1 for every topic, since the engagement names no business goals.",
    "Priority": "Importance times gap. Ties: the wider gap first, then the order of the questionnaire.",
    "Agreement": "Krippendorff’s alpha with the ordinal metric over the respondents’ ratings; "
                 "from 0.80 reliable, from 0.67 tentative.",
}
ADOPTION = (
    "ITIL and COBIT are adopted: an organization takes from them what serves it, and nobody conforms to them. Each item is rated "
    "by the criteria that refer to it, as if it were a topic. An item of which nothing was asked is not in the tables."
)
CONFORMITY = (
    "A standard is conformed to: each of its requirements holds or does not, and there are no levels. The findings say what an "
    "auditor would likely note if the answers are true. They are no audit and no certificate."
)
WAVE_RULE = (
    "A step comes one wave later for each level that has to be attained before its own, and one later where its topic’s priority "
    "(importance times gap) is below half of the highest."
)
GUIDE_RULE = (
    "Six steps from a finding to a habit. A recommendation stands where its work lies: what nobody could answer is assessed first; "
    "what level 4 asks is monitored, what level 5 asks is improved; below, technology is configured, people are trained, and the "
    "rest is planned. The numbers are those of the roadmap."
)
METHODS = [
    "capability (ISO/IEC 33020): is each level largely, and all below it fully achieved?",
    "staged (as in CMMI or C2M2): is everything up to the level met, criterion by criterion?",
    "level-sum (as in OWASP SAMM): how much has been built up over all levels together?",
    "mean: how much of everything is achieved, whatever its level?",
]
# Each step of the guide with its advice, in the order of `chapters.guide_step`.
GUIDE = [
    ("assess", "Assess", "Ask the people who do the work, look at recent records, and answer what is open before money is spent."),
    ("plan", "Plan", "Agree on purpose, scope, roles and rules; name an owner and a date for each recommendation."),
    ("configure", "Configure", "Set up tools, records and interfaces so that the agreed way is the easy way."),
    ("train", "Train", "Show people what changes for them, practise it on real cases, and leave them time to ask."),
    ("monitor", "Monitor", "Measure a few things that the owner acts on, and look at them at fixed dates."),
    ("improve", "Improve", "Change what the figures show, one thing at a time, and write down whether it helped."),
]
WAVES = [("now", "Now"), ("next", "Next"), ("later", "Later")]
LIMITS = [
    "No certificate and no audit: it repeats what respondents said and what they recorded as evidence. "
    "Nobody has examined it independently.",
    "No official crosswalk: how the frameworks relate is derived and must be checked against licensed copies before anyone "
    "relies on it.",
    "No statement on what was not asked: a clause, objective or practice without an answer is unknown, never met.",
    "No common ruler: the level numbers of ISO/IEC 33020, COBIT and CMMI mean different things and are not to be mixed.",
    "No verdict on people: it speaks of ways of working.",
]
