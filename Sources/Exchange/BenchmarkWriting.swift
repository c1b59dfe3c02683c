package import Assessment
internal import AssessmentFiles
internal import PlainYAML
internal import Text

extension Benchmark {
  /// The benchmark as a file of PlainYAML that reads back as the same benchmark.
  package var text: String {
    var entries: [YAMLValue.Entry] = [
      .init(
        BenchmarkKey.benchmark, .text(id.text),
        comment: """
          Levels of \(units) organizations without names, made by assay benchmark make. Levels with fewer than
          \(Rules.smallestCount) organizations are counted together with their neighbours.
          """)
    ]
    if !title.isEmpty { entries.append(.init(BenchmarkKey.title, .text(title))) }
    if let date { entries.append(.init(BenchmarkKey.date, .text(date.description))) }
    entries.append(.init(BenchmarkKey.questionnaire, .text(questionnaire.text)))
    if !version.isEmpty { entries.append(.init(BenchmarkKey.version, .text(version))) }
    entries += [
      .init(BenchmarkKey.scoring, .text(method.rawValue)), .init(BenchmarkKey.units, .text("\(units)")),
      .init(BenchmarkKey.topics, .sequence(topics.map(\.yamlValue))),
    ]
    return YAMLWriter.write(.mapping(entries))
  }
}

extension Benchmark.Distribution {
  fileprivate var yamlValue: YAMLValue {
    .mapping([
      .init(BenchmarkTopicKey.topic, .text(topic.text)),
      .init(BenchmarkTopicKey.counts, .sequence(bands.map(\.yamlValue))),
    ])
  }
}

extension Benchmark.Band {
  fileprivate var yamlValue: YAMLValue {
    let (first, last) = (levels.lowerBound.number, levels.upperBound.number)
    return .mapping([
      .init(BenchmarkCountKey.levels, .text(first == last ? "\(first)" : "\(first)-\(last)")),
      .init(BenchmarkCountKey.units, .text("\(units)")),
    ])
  }
}
