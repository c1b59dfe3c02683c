import Foundation

/// A JSON text as a tree.
enum JSONTree: Codable, Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// The JSON on one line.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  subscript(key: String) -> JSONTree? {
    if case .object(let values) = self { values[key] } else { nil }
  }

  var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  /// What of this tree is not in `other`, one line each. An object may have further keys there; a list is compared whole.
  func missing(in other: JSONTree?, at place: String) -> [String] {
    switch (self, other) {
    case (.object(let values), .object(let others)):
      return values.sorted { $0.key < $1.key }.flatMap { key, value in
        value.missing(in: others[key], at: "\(place).\(key)")
      }
    case (.list(let values), .list(let others)) where values.count == others.count:
      return zip(values, others).enumerated().flatMap { index, pair in
        pair.0.missing(in: pair.1, at: "\(place)[\(index)]")
      }
    case (.number(let value), .number(let found)) where abs(value - found) <= 1e-9: return []
    case (_, let found?) where found == self: return []
    default: return ["\(place): expected \(self), found \(other.map { "\($0)" } ?? "nothing")"]
    }
  }
}
