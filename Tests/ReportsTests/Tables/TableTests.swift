import Testing

@testable import Reports

struct TableTests {
  private static let table = Table(
    columns: [
      Table.Column(title: "NAME", importance: .name), Table.Column(title: "PROVIDER"), Table.Column(title: "EMPTY"),
      Table.Column(title: "ID", importance: .identifier),
    ],
    rows: [
      ["Lucy - Fresh & Casual", "ELEVENLABS", "", "de23e340-1416"],
      [Table.Cell("\u{6771}\u{4EAC} Station", mark: " *"), "", "", "0d3b4fd0-3c33"],
    ])

  @Test(
    arguments: [
      (
        nil,
        """
        NAME                   PROVIDER    ID
        Lucy - Fresh & Casual  ELEVENLABS  de23e340-1416
        \u{6771}\u{4EAC} Station *                     0d3b4fd0-3c33
        """
      ),
      (
        45,
        """
        NAME                   PROVID…  ID
        Lucy - Fresh & Casual  ELEVEN…  de23e340-1416
        \u{6771}\u{4EAC} Station *                  0d3b4fd0-3c33
        """
      ),
      (
        32,
        """
        NAME               ID
        Lucy - Fresh & C…  de23e340-1416
        \u{6771}\u{4EAC} Station *     0d3b4fd0-3c33
        """
      ),
      (
        10,
        """
        NAME    ID
        Lucy …  de23e…
        \u{6771}… *   0d3b4…
        """
      ),
    ] as [(Int?, String)])
  func `columns are left out and cut to the width, ids last`(_ width: Int?, _ expected: String) {
    let lines = Self.table.lines(width: width, style: TextStyle(isColoured: false))
    #expect(lines.joined(separator: "\n") == expected)
    if let width, width >= 30 { #expect(lines.allSatisfy { displayWidth($0) <= width }) }
  }

  @Test func `without rows there is no header`() {
    let table = Table(columns: [Table.Column(title: "NAME")], rows: [])
    #expect(table.lines(width: 80, style: TextStyle(isColoured: true)) == [])
  }
}
