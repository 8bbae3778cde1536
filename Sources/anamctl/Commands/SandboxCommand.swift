import AnamSandbox
import ArgumentParser
import Files
import Reconcile

/// Runs a local server that speaks the API.
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Run a local server that behaves like the API, in memory.",
    discussion: """
      Serves on 127.0.0.1 until it is stopped, and prints its URL when it is ready. Point anamctl at it with \
      ANAM_API_URL; any key will do unless --key is given. GET /__sandbox/requests shows what it received, \
      GET /__sandbox/state what it stores, and PUT /__sandbox/faults changes the fault rules.

      Where the API's behaviour is not documented, a switch chooses: see docs/sandbox.md.
      """
  )

  @Option(help: "The port, or 0 for a free one.")
  var port = 0

  @Option(help: "Accept only this key (default: any).")
  var key: String?

  @Option(help: "Start with the catalogue and the personas of this JSON file.", completion: .file(extensions: ["json"]))
  var seed: String?

  @Option(help: "Whether an options object replaces the stored one or is merged into it.")
  var nested = SandboxOptions.NestedUpdate.replace

  @Flag(help: "Leave out the fields that the documented answer does not have.")
  var hideUnreadable = false

  @Option(help: "The key under which a persona's tools carry their id.")
  var toolIdKey = SandboxOptions.ToolIdKey.id

  @Option(help: "How an avatar's versions are named.")
  var versions = SandboxOptions.VersionNames.internal

  @Option(help: "What happens to white space at the ends of texts.")
  var normaliseText = SandboxOptions.TextNormalisation.none

  @Option(help: "Whether the numbers of options are kept exactly or as 32-bit floats.")
  var numbers = SandboxOptions.NumberStorage.exact

  @Option(help: "Whether lists come as {data, meta} or as a bare array.")
  var listShape = SandboxOptions.ListShape.object

  @Option(help: ArgumentHelp("Put at most this many items on a page of a list, whatever is asked for.", valueName: "n"))
  var pageLimit = 100

  @Option(help: ArgumentHelp("Wait this long before each answer.", valueName: "milliseconds"))
  var latency = 0

  @Option(
    help: ArgumentHelp(
      "Misbehave by this rule; may be repeated.",
      discussion: "For example 'PUT #2 503 retry-after=1' or 'GET drop'. The rules are in docs/sandbox.md.",
      valueName: "rule"),
    transform: FaultRule.init)
  var fault: [FaultRule] = []

  /// Connections that a client may make at once: more wait for others to end.
  private static let connections = 64

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port must be from 0 to 65535") }
    guard (1...100).contains(pageLimit) else { throw ValidationError("--page-limit must be from 1 to 100") }
    guard (0...60_000).contains(latency) else { throw ValidationError("--latency must be from 0 to 60000") }
  }

  func run() async throws {
    try await reportingFailures {
      let contents = try seedContents()
      try ResourceLimits.ensureFiles(connections: Self.connections)
      do {
        try await SandboxServer.run(options: options, seed: contents, port: port) { port in
          Terminal.standardOutput.write("http://\(SandboxServer.host):\(port)\n")
        }
      } catch {
        throw CommandFailure(.failure, "cannot listen on port \(port) of \(SandboxServer.host)")
      }
    }
  }

  private var options: SandboxOptions {
    SandboxOptions(
      nested: nested, hideUnreadable: hideUnreadable, toolIdKey: toolIdKey, versions: versions,
      normaliseText: normaliseText, numbers: numbers, listShape: listShape, pageLimit: pageLimit,
      latency: .milliseconds(latency), key: key, faults: fault)
  }

  private func seedContents() throws(CommandFailure) -> SandboxSeed {
    guard let seed else { return .builtIn }
    do {
      return try SandboxSeed(json: try readFile(seed, limit: 64 << 20))
    } catch {
      throw CommandFailure(.invalidConfiguration, "the seed \(seed): \(error)")
    }
  }
}

extension SandboxOptions.NestedUpdate: ExpressibleByArgument {}
extension SandboxOptions.ToolIdKey: ExpressibleByArgument {}
extension SandboxOptions.VersionNames: ExpressibleByArgument {}
extension SandboxOptions.TextNormalisation: ExpressibleByArgument {}
extension SandboxOptions.NumberStorage: ExpressibleByArgument {}
extension SandboxOptions.ListShape: ExpressibleByArgument {}
