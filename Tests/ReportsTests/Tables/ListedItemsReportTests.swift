import Basics
import Personas
import Reports
import Testing

struct ListedItemsReportTests {
  private static let hostile = "\u{1B}[2J\u{202E}::error::x"

  private static let tools = [ListedItem](
    [
      ["id": "t3", "name": "zap", "type": "CLIENT"], ["id": "t2", "name": "\u{E9}nd", "type": .string(hostile)],
      ["id": "t1", "name": .string(hostile)], ["id": "t4", "name": ""],
    ].compactMap(CatalogueItem.init), of: .tools,
    under: Contract(
      resource: ResourceKind(path: "/v1/personas"), fields: [], requiredToCreate: [],
      nameField: "name", watched: []))

  @Test func `what a terminal would obey is shown`() {
    let report = ListedItemsReport(.tools, Self.tools)
    let table = report.table(idKey: "toolIds", width: 80, style: TextStyle(isColoured: false))
    for text in [table, report.names()] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" && $0 != "\u{9B}" })
      #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::") })
    }
    #expect(report.names() == "\"\\u001b[2J\\u202e::error::x\"\nzap\n\"\u{E9}nd\"\n")
  }

  @Test func `items stand in the order of their names, and one without a name is marked`() {
    #expect(Self.tools.map(\.id) == ["t4", "t1", "t3", "t2"])
    #expect(Self.tools.map(\.isNamedUniquely) == [false, true, true, true])
  }
}
