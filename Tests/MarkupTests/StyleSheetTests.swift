import Testing

@testable import Markup
@testable import Text

@Suite struct StyleSheetTests {
  @Test func whatIsPutInCannotEndItsRule() {
    let sheet = StyleSheet(
      Trusted("p{}"),
      [.init("@media print", [.cellLabel(table: 1, column: 2, text: "\"}</style><script>é\\")]), .init(nil, [])])
    #expect(
      sheet.text
        == "p{}\n@media print{.t1 td:nth-child(2)::before{content:\"\\22 \\7d \\3c \\2f style\\3e \\3c script\\3e \\e9 \\5c : \"}}"
    )
  }

  @Test func propertiesGiveWayToTheirValues() {
    let sheet = StyleSheet(Trusted("a{fill:var(--mark);x:var(--other)}"), values: [("mark", 1, 2, 3)])
    #expect(sheet.text == "a{fill:rgb(1,2,3);x:var(--other)}")
  }

  @Test(arguments: [
    ("data:image/png;base64,iVBORw0K", true), ("data:image/png;base64,iVBO\n Rw0K", true),
    ("data:image/svg+xml;base64,PHN2Zy8+", true), ("data:image/png;base64,iVBORw0", false),
    ("data:image/png,iVBORw0K", false), ("data:text/html;base64,iVBORw0K", false),
    ("data:image/png;base64,iVBO\"w0K", false), ("https://example.org/a.png", false), ("data:image/png;base64,", false),
  ])
  func aPictureIsOfTheGrammar(address: String, isPicture: Bool) {
    #expect((DataImage(address) != nil) == isPicture)
  }
}
