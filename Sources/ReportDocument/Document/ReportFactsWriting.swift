internal import Interchange

// facts      = { schema, program, report, language, choices, files, engagements, earlier }
// choices    = { [title], [framework], [without], [names], [role], [topics], [order] }
// engagement = { id, label, [method], files }
// file       = { part, name, sha256, [text-sha256] }       text-sha256: with CRLF as LF, if that differs

extension ReportFacts {
  /// The facts as a JSON object in one line, UTF-8, without a line feed at the end.
  var json: [UInt8] {
    var writer = JSONWriter(isIndented: false)
    writer.object { json in
      json.member("schema", Self.schema)
      json.member("program", program)
      json.member("report", kind.rawValue)
      json.member("language", language)
      json.member("choices") { $0.object(choices.write) }
      json.member("files") { $0.array(files) { $1.write(to: &$0) } }
      json.member("engagements") { $0.array(engagements) { $1.write(to: &$0) } }
      json.member("earlier") { $0.array(earlier) { $1.write(to: &$0) } }
    }
    return writer.bytes
  }
}

extension ReportFacts.Choices {
  fileprivate func write(to json: inout JSONWriter) {
    if let title { json.member("title", title) }
    if let framework { json.member("framework", framework) }
    if let without { json.member("without") { $0.array(without) { $0.value($1) } } }
    if let names { json.member("names", names) }
    if let role { json.member("role", role) }
    if let topics { json.member("topics") { $0.array(topics) { $0.value($1) } } }
    if let order { json.member("order", order) }
  }
}

extension ReportFacts.Engagement {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("label", label)
      if let method { json.member("method", method) }
      json.member("files") { $0.array(files) { $1.write(to: &$0) } }
    }
  }
}

extension ReportFacts.File {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("part", part.rawValue)
      json.member("name", name)
      json.member("sha256", hash)
      if textHash != hash { json.member("text-sha256", textHash) }
    }
  }
}
