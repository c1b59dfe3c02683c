/// A style sheet: the program's own text, and rules into which something was put that came from elsewhere. Whatever is
/// put in is a number or is escaped here, so that no rule of a file's can slip in.
package struct StyleSheet: Hashable, Sendable {
  /// A rule with something put in.
  package enum Rule: Hashable, Sendable {
    /// The colour of a custom property: red, green and blue, 0...255 each.
    case color(StaticName, red: UInt8, green: UInt8, blue: UInt8)
    /// What stands before each cell of a column (1 for the first) in the tables of the class `t` with a number.
    case cellLabel(table: Int, column: Int, text: String)
    /// How the cells of a column are set in the tables of the class `t` with a number.
    case cellAlignment(table: Int, column: Int, alignment: StaticName)
  }

  /// A name that was known when the program was built.
  package struct StaticName: Hashable, Sendable, ExpressibleByStringLiteral {
    let text: String
    package init(stringLiteral text: StaticString) { self.text = text.description }
  }

  /// A condition around rules.
  package struct Group: Hashable, Sendable {
    /// The condition of an at-rule; nil for none.
    let condition: StaticName?
    let rules: [Rule]

    /// Rules that hold always, or under a condition such as `@media print`.
    package init(_ condition: StaticName? = nil, _ rules: [Rule]) {
      self.condition = condition
      self.rules = rules
    }
  }

  /// The whole text.
  let text: String

  /// The program's own text, and behind it the groups of rules; one without rules is left out.
  package init(_ own: Trusted, _ groups: [Group] = []) {
    let written = groups.filter { !$0.rules.isEmpty }.map { group in
      let rules = group.rules.map(Self.text).joined(separator: "\n")
      return group.condition.map { "\($0.text){\(rules)}" } ?? rules
    }
    text = ([own.text] + written).joined(separator: "\n")
  }

  /// The program's own text with the values of custom properties in the place of `var(--name)`, for readers that know
  /// no such properties. Those that are not named stay.
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
    }
  }

  /// ASCII letters, digits and spaces stand for themselves; all else is written by its number.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\" + String(scalar.value == 0 ? 0xFFFD : scalar.value, radix: 16) + " "
      }
    }.joined()
  }
}
