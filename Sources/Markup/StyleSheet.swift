internal import Text

/// A style sheet: a text of the program, and rules with values from files. These values are numbers or are escaped here,
/// so that a file cannot add a rule.
package struct StyleSheet: Hashable, Sendable {
  /// A rule with values.
  package enum Rule: Hashable, Sendable {
    /// The colour of a custom property: red, green and blue, 0...255 each.
    case color(StaticName, red: UInt8, green: UInt8, blue: UInt8)
    /// The text before each cell of a column (1 for the first) in the tables of the class `t` with a number.
    case cellLabel(table: Int, column: Int, text: String)
    /// The alignment of the cells of a column in the tables of the class `t` with a number.
    case cellAlignment(table: Int, column: Int, alignment: StaticName)
    /// The text at the top of every printed page (CSS Paged Media, 5).
    case pageHeader(String)
    /// The text at the foot of every printed page, beside its number.
    case pageFooter(String)
  }

  /// A name that is a literal of the program.
  package struct StaticName: Hashable, Sendable, ExpressibleByStringLiteral {
    let text: String
    /// Wraps a literal.
    package init(stringLiteral text: StaticString) { self.text = text.description }
  }

  /// Rules, perhaps under a condition.
  package struct Group: Hashable, Sendable {
    /// The condition of an at-rule; nil for none.
    let condition: StaticName?
    let rules: [Rule]

    /// Rules that apply always, or under a condition such as `@media print`.
    package init(_ condition: StaticName? = nil, _ rules: [Rule]) {
      self.condition = condition
      self.rules = rules
    }
  }

  /// The whole text.
  let text: String

  /// Joins a text of the program and the groups of rules; a group without rules is left out.
  package init(_ own: Trusted, _ groups: [Group] = []) {
    let written = groups.filter { !$0.rules.isEmpty }.map { group in
      let rules = group.rules.map(Self.text).joined(separator: "\n")
      return group.condition.map { "\($0.text){\(rules)}" } ?? rules
    }
    text = ([own.text] + written).joined(separator: "\n")
  }

  /// Replaces each `var(--name)` in a text of the program with the value of that custom property, for programs that do
  /// not support custom properties. Properties without a value stay.
  package init(_ own: Trusted, values: [(name: StaticName, red: UInt8, green: UInt8, blue: UInt8)]) {
    text = values.reduce(own.text) { text, value in
      text.replacing("var(--\(value.name.text))", with: "rgb(\(value.red),\(value.green),\(value.blue))")
    }
  }

  private static func text(of rule: Rule) -> String {
    switch rule {
    case .color(let name, let red, let green, let blue): ":root{--\(name.text):rgb(\(red) \(green) \(blue))}"
    case .cellLabel(let table, let column, let label):
      ".t\(table) td:nth-child(\(column))::before{content:\"\(escaped(label)): \"}"
    case .cellAlignment(let table, let column, let alignment):
      ".t\(table) tr:not(.heading)>:nth-child(\(column)){text-align:\(alignment.text)}"
    case .pageHeader(let text):
      "@page{@top-center{content:\"\(escaped(HiddenCharacters.visible(text)))\";font:700 8pt system-ui,sans-serif;color:#444}}"
    case .pageFooter(let text):
      "@page{@bottom-left{content:\"\(escaped(HiddenCharacters.visible(text)))\";font:8pt system-ui,sans-serif;color:#444}}"
    }
  }

  /// Returns the text as the content of a CSS string: ASCII letters, digits and spaces as they are, others as escapes
  /// (CSS Syntax, 4.3.7).
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\" + String(scalar.value == 0 ? 0xFFFD : scalar.value, radix: 16) + " "
      }
    }.joined()
  }
}
