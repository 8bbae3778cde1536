import ArgumentParser
import Basics
import Personas
import Reconcile
import Reports

/// Lists what the account has.
struct GetCommand: AsyncParsableCommand {
  /// How the list is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case names
  }

  static let configuration = CommandConfiguration(
    commandName: "get",
    abstract: "List the account's personas, avatars, voices, LLMs or tools.",
    discussion: """
      Prints the names that persona files can use, and the ids. Sends nothing but GET.

        anamctl get voices --search lucy       the voices with 'lucy' in their names
        anamctl get avatars --format names     one name a line, as a file takes it

      A name that does not tell which one is meant is marked with '*': a file has to give the id. 'names' leaves it \
      out.

      Exit codes: 0 done (also if there is nothing to list), 1 failed, 6 the key is refused, 7 the API cannot be \
      reached, 64 wrong use.
      """
  )

  @Argument(help: ArgumentHelp("What to list.", valueName: "list"))
  var list: AccountList

  @Option(help: ArgumentHelp("Only items with this text in their names, or with this id.", valueName: "text"))
  var search: String?

  @Option(help: "Print a table, JSON, or only the names.")
  var format = Format.table

  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let session = try Session(contract: contract, connection: connection, output: output, asJSON: format == .json)
      let all = try await session.withReconciler { try await $0.items(of: list) }
      let items = search.map { text in all.filter { $0.matches(text) } } ?? all
      try Terminal.standardOutput.writeResult(try render(items, under: session.contract))
      if format != .json { note(items) }
    }
  }

  private func render(_ items: [ListedItem], under contract: Contract) throws -> String {
    let report = ListedItemsReport(list, items)
    let stream = Terminal.standardOutput
    return switch format {
    case .table:
      report.table(
        idKey: list.idKey(under: contract), width: stream.columns, style: output.style(for: stream))
    case .json: try jsonText(report.json, layout: .indented) + "\n"
    case .names: report.names()
    }
  }

  /// Says what the result does not show.
  private func note(_ items: [ListedItem]) {
    let unnamed = items.filter { !$0.isNamedUniquely }.count
    if items.isEmpty {
      let reason = search.map { "no \(list.itemsName) match '\($0)'" } ?? "the account has no \(list.itemsName)"
      Terminal.standardError.write(visibleText(reason) + "\n")
    } else if format == .names, unnamed > 0 {
      Terminal.standardError.write("left out: \(unnamed) whose name does not tell which one is meant\n")
    }
  }
}

extension AccountList: ExpressibleByArgument {}
