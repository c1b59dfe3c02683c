/// The keys of a benchmark.
package enum BenchmarkKey: String, FieldKey {
  case benchmark, title, date, questionnaire, version, scoring, units, topics

  static let words = Words<Self>()
}

/// The keys of a topic of a benchmark.
package enum BenchmarkTopicKey: String, FieldKey {
  case topic, counts

  static let words = Words<Self>()
}

/// The keys of a count of a benchmark.
package enum BenchmarkCountKey: String, FieldKey {
  case levels, units

  static let words = Words<Self>()
}
