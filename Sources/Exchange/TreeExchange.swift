internal import Interchange
package import PlainYAML

/// Writes a document as JSON: objects, arrays, strings, and null for an absent value; keys in file order.
package enum TreeExchange {
  /// Returns UTF-8, indented, with a line feed at the end; null for an empty document.
  package static func json(_ document: Document) -> [UInt8] {
    JSONWriter.document { writer in
      if let root = document.root { write(root, to: &writer) } else { writer.value(nil as String?) }
    }
  }

  private static func write(_ node: Node, to writer: inout JSONWriter) {
    switch node.kind {
    case .absent: writer.value(nil as String?)
    case .scalar: writer.value(node.text)
    case .sequence: writer.array(node.items) { write($1, to: &$0) }
    case .mapping:
      writer.object { writer in
        for entry in node.entries { writer.member(entry.key.text) { write(entry.value, to: &$0) } }
      }
    }
  }
}
