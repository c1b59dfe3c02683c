import Interchange
import TestSupport
import Testing
import Text

@Suite struct XMLTests {
  private func events(_ text: String) throws(XMLReader.Fault) -> [XMLReader.Event] {
    var reader = try XMLReader(Array(text.utf8))
    var events: [XMLReader.Event] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  private func fault(_ text: String) -> String? {
    do throws(XMLReader.Fault) {
      _ = try events(text)
      return nil
    } catch { return error.diagnostic.message }
  }

  private func text(_ events: [XMLReader.Event]) -> String {
    events.reduce(into: "") { text, event in if case .text(let piece) = event { text += piece } }
  }

  @Test(arguments: [
    "", "a < b & c > \"d\" 'e'", "]]>", " two\n\tlines\r\n", "\r", "é 日本 👩‍👧", "&amp;", "\u{A0}",
  ])
  func aTextComesBack(text: String) throws {
    var writer = XMLWriter()
    writer.element("root", ["a": text, "none": nil]) { $0.element("x:t", text: text) }
    let read = try events(String(decoding: writer.bytes, as: UTF8.self))
    #expect(self.text(read) == text)
    guard case .start(let root)? = read.first else {
      Issue.record("no element")
      return
    }
    #expect(root["a"] == text && root["none"] == nil && root.attributes.count == 1)
  }

  @Test func whatXMLForbidsIsReplaced() throws {
    var writer = XMLWriter()
    writer.element("t", text: "a\u{0}b\u{1B}c\u{FFFE}d")
    #expect(text(try events(String(decoding: writer.bytes, as: UTF8.self))) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
  }

  @Test func elementsHaveTheirNamesAndAttributes() throws {
    let read = try events(
      "\u{FEFF}<?xml version='1.0' encoding='utf-8'?><!-- a --><x:a r:id='1' b=\"2\"><b/>t<![CDATA[<&]]></x:a>\n<!--b-->"
    )
    guard case .start(let element)? = read.first else {
      Issue.record("no element")
      return
    }
    #expect(element.name == "x:a" && element.localName == "a")
    #expect(element["r:id"] == "1" && element.prefixed("id") == "1" && element.prefixed("b") == nil)
    #expect(text(read) == "t<&")
    #expect(read.last == .end(name: "x:a") && read[2] == .end(name: "b"))
  }

  @Test func referencesAndLineBreaksAreRead() throws {
    #expect(text(try events("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#13;\r\n\r</a>")) == "<>&\"'A😀\r\n\n")
    guard case .start(let element)? = try events("<a b='x\ny&#10;z'/>").first else {
      Issue.record("no element")
      return
    }
    #expect(element["b"] == "x y\nz")
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", "a document type is not allowed"),
    ("<a>&x;</a>", "this is not one of the five entities, nor a character reference"),
    ("<a>&#0;</a>", "this is not one of the five entities, nor a character reference"),
    ("<a>&#xD800;</a>", "this is not one of the five entities, nor a character reference"),
    ("<a>& b</a>", "this is not one of the five entities, nor a character reference"),
    ("<a>\u{1}</a>", "XML does not allow this character"), ("<a b='1' b='2'/>", "this tag is not written correctly"),
    ("<a b=1/>", "this tag is not written correctly"), ("<a b='<'/>", "this tag is not written correctly"),
    ("<1/>", "this tag is not written correctly"),
    ("<a><b></a></b>", "this closing tag does not belong to the open element"),
    ("<a>", "the document is incomplete"), ("", "the document is incomplete"),
    ("<a><!-- ", "the document is incomplete"), ("<a/><b/>", "this is outside the document's element"),
    ("x<a/>", "this is outside the document's element"),
    ("<?xml version='1.0' encoding='UTF-16'?><a/>", "the XML is not UTF-8"),
  ])
  func anythingElseIsRefused(text: String, message: String) {
    #expect(fault(text) == message)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(throws: XMLReader.Fault.self) { try XMLReader([0x3C, 0x61, 0xFF, 0x2F, 0x3E]) }
  }

  @Test func theLimitsHoldOnBothSides() {
    let nested = { (depth: Int) in String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth) }
    #expect(fault(nested(XMLReader.deepest)) == nil)
    #expect(fault(nested(XMLReader.deepest + 1)) == "the elements are nested too deep")
    let tag = { (count: Int) in "<a " + (0..<count).map { "a\($0)='x'" }.joined(separator: " ") + "/>" }
    #expect(fault(tag(XMLReader.mostAttributes)) == nil)
    #expect(fault(tag(XMLReader.mostAttributes + 1)) == "this tag is not written correctly")
  }
}
