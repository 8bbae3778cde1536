import Basics

/// Texts in rows and columns, as wide as the terminal.
struct Table {
  /// One column, with its title.
  struct Column {
    let title: String
    var importance = Importance.detail
  }

  /// Which columns are cut first where there is too little room.
  enum Importance: CaseIterable {
    case detail
    case name
    /// Useless when it is cut: an id.
    case identifier
  }

  /// One text, visible already, as `visibleText` has it.
  struct Cell: ExpressibleByStringLiteral {
    let text: String
    /// What stands after the text, even if that is cut.
    var mark = ""

    init(_ text: String, mark: String = "") {
      self.text = text
      self.mark = mark
    }

    init(stringLiteral text: String) { self.init(text) }

    var width: Int { displayWidth(text) + mark.utf8.count }
  }

  private static let gap = 2
  private static let narrowestColumn = 6

  let columns: [Column]
  let rows: [[Cell]]

  /// Returns the lines, beginning with the titles; none without rows.
  ///
  /// A column in which no row has anything is left out.
  ///
  /// - Parameter width: How many columns of the terminal there are; nil for as many as it takes.
  func lines(width: Int?, style: TextStyle) -> [String] {
    let shown = fitting(columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }, in: width)
    guard !shown.isEmpty else { return [] }
    let widths = widths(of: shown, in: width)
    let titles = shown.map { Cell(columns[$0].title) }
    return [style.apply(.strong, line(titles, widths))] + rows.map { row in line(shown.map { row[$0] }, widths) }
  }

  private func line(_ cells: [Cell], _ widths: [Int]) -> String {
    var line = ""
    var blanks = 0
    for (cell, width) in zip(cells, widths) {
      guard cell.width > 0 else {
        blanks += width + Self.gap
        continue
      }
      let text = shortened(cell.text, to: width - cell.mark.utf8.count) + cell.mark
      line += String(repeating: " ", count: blanks) + text
      blanks = max(0, width - displayWidth(text)) + Self.gap
    }
    return line
  }

  /// The columns that fit without cutting a name: the last details are left out.
  private func fitting(_ shown: [Int], in width: Int?) -> [Int] {
    guard let width else { return shown }
    var shown = shown
    while let last = shown.last(where: { columns[$0].importance == .detail }),
      shown.map(leastWidth).reduce(0, +) + Self.gap * (shown.count - 1) > width
    {
      shown.removeAll { $0 == last }
    }
    return shown
  }

  private func leastWidth(_ column: Int) -> Int {
    columns[column].importance == .detail ? min(naturalWidth(column), Self.narrowestColumn) : naturalWidth(column)
  }

  private func naturalWidth(_ column: Int) -> Int {
    max(displayWidth(columns[column].title), rows.map { $0[column].width }.max() ?? 0)
  }

  /// How wide the columns are: as their widest cell, unless that is too much together.
  private func widths(of shown: [Int], in width: Int?) -> [Int] {
    var widths = shown.map(naturalWidth)
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * (shown.count - 1) - width
    for importance in Importance.allCases {
      let candidates = shown.indices.filter { columns[shown[$0]].importance == importance }
      while excess > 0, let widest = candidates.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.narrowestColumn
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }
}
