/// The steps from the answers to a figure, as a tree of sentences.
package struct Explanation: Hashable, Sendable {
  /// One step, and the steps that it is made of.
  package struct Step: Hashable, Sendable {
    /// One line; can contain text from the user's files.
    package let text: [Inline]
    /// The steps that this one is made of; may be empty.
    package let steps: [Step]

    /// A step; without `steps`, it is a statement of its own.
    package init(_ text: [Inline], _ steps: [Step] = []) {
      self.text = text
      self.steps = steps
    }
  }

  /// The explained subject with its figure.
  package let title: [Inline]
  /// In the order of the arithmetic.
  package let steps: [Step]

  /// An explanation; `steps` are in the order of the arithmetic.
  package init(title: [Inline], steps: [Step]) {
    self.title = title
    self.steps = steps
  }
}
