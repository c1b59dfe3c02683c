import Testing

@testable import Markup

@Suite struct SVGImageTests {
  private func svg(_ shapes: Element...) -> String {
    let image = SVGImage(id: "c", title: "<T>", description: "A & B", width: 20, height: 10.5, shapes: shapes)
    return String(decoding: HTMLWriter.html(image.element), as: UTF8.self)
  }

  @Test func aDrawingSaysWhatItShows() {
    #expect(
      svg() == """
        <svg viewBox="0 0 20 10.5" width="20" height="10.5" role="img" aria-labelledby="c-label c-description">\
        <title id="c-label">&lt;T&gt;</title>
        <desc id="c-description">A &amp; B</desc></svg>

        """)
  }

  @Test func shapesCarryTheirPlaceInNumbers() {
    let text = svg(
      .rectangle(.class("bar"), x: 1, y: 0.1 + 0.2, width: -3, height: 4), .disc(.class("dot"), x: 1, y: 2, radius: 3),
      .straightLine(.class("axis"), from: (0, 1), to: (2, 3)), .label("\"a\"", x: 4, y: .nan, .end),
      .tag(.path, .path(SVGPath([(0, 0), (1.5, 2)], isClosed: true))))
    #expect(text.contains(#"<rect class="bar" x="1" y="0.3" width="0" height="4"></rect>"#))
    #expect(text.contains(#"<circle class="dot" cx="1" cy="2" r="3"></circle>"#))
    #expect(text.contains(#"<line class="axis" x1="0" y1="1" x2="2" y2="3"></line>"#))
    #expect(text.contains(#"<text x="4" y="0" text-anchor="end">&quot;a&quot;</text>"#))
    #expect(text.contains(#"<path d="M0 0L1.5 2Z"></path>"#))
  }
}
