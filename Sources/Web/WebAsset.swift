/// A script or style of the pages, embedded at build time. The files beside this one become its static members:
/// `form.js` is `formScript`, `report.css` is `reportStyle`.
package struct WebAsset: Sendable {
  /// The file's text.
  package let text: StaticString

  init(_ text: StaticString) {
    self.text = text
  }
}
