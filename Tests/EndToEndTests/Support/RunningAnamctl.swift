import AnamSandbox
import Foundation
import Testing

/// The program while it runs, to be looked at and to be sent signals.
final class RunningAnamctl: Sendable {
  private let process: ChildProcess
  private let commandLine: String
  private let files: URL
  private let terminal: TerminalOutput?

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - folder: The directory to run in.
  ///   - environment: Added to an environment that has nothing of the test's own.
  ///   - input: What it reads from; nothing unless given.
  ///   - terminal: What it prints to; two files unless given.
  ///   - script: A shell script that starts the program as `"$ANAMCTL"`, in the program's place.
  init(
    _ arguments: [String] = [], in folder: URL, environment: [String: String], input: FileHandle = .nullDevice,
    terminal: TerminalOutput? = nil, script: String? = nil
  ) throws {
    self.terminal = terminal
    files = FileManager.default.temporaryDirectory.appending(path: "anamctl-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    for name in ["stdout", "stderr"] { try Data().write(to: files.appending(path: name)) }
    let output = try terminal?.program ?? FileHandle(forWritingTo: files.appending(path: "stdout"))
    let error = try terminal?.program ?? FileHandle(forWritingTo: files.appending(path: "stderr"))
    let arguments = script.map { ["-c", $0] } ?? arguments
    commandLine = arguments.joined(separator: " ")
    process = try ChildProcess(
      script == nil ? Anamctl.path : "/bin/sh", arguments, in: folder.path,
      environment: ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no", "ANAMCTL": Anamctl.path]
        .merging(environment) { $1 },
      streams: [input, output, error].map(\.fileDescriptor))
    // What is passed on must stay open until then, and the program is to have the only other ends.
    try withExtendedLifetime(input) { try terminal?.program.close() }
  }

  deinit { try? FileManager.default.removeItem(at: files) }

  var isRunning: Bool { process.isRunning }

  var id: Int32 { process.id }

  /// What it has printed so far.
  var standardOutput: String { String(decoding: data(of: "stdout"), as: UTF8.self) }
  var standardError: String { String(decoding: data(of: "stderr"), as: UTF8.self) }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(id, signal) }

  /// Waits until something has come about, or the program has ended without it.
  ///
  /// - Returns: Whether it has come about.
  @discardableResult
  func wait(until condition: () -> Bool) async throws -> Bool {
    while !condition() {
      guard isRunning else { return condition() }
      try await Task.sleep(for: .milliseconds(5))
    }
    return true
  }

  /// Waits for the end; after an end by a signal, the status is the signal's number.
  ///
  /// Expects what holds for every run: the key is in nothing that was printed, and nothing was wrong with the program.
  /// What was printed to a terminal counts as standard output.
  func outcome() async -> Anamctl.Outcome {
    let status = await process.status()
    let output = await terminal?.output() ?? data(of: "stdout")
    let error = data(of: "stderr")
    for data in [output, error] {
      KeyScan.expectNoKey(in: data, of: commandLine)
      let found = SecretForms.found(["Fatal error"], in: data)
      #expect(found == [], "\(commandLine): \(String(decoding: data, as: UTF8.self))")
    }
    return Anamctl.Outcome(
      status: status, standardOutput: String(decoding: output, as: UTF8.self),
      standardError: String(decoding: error, as: UTF8.self))
  }

  private func data(of name: String) -> Data { (try? Data(contentsOf: files.appending(path: name))) ?? Data() }
}

extension Workspace {
  /// Starts the program against the sandbox.
  ///
  /// - Parameter subfolder: Where to start it, if not in the workspace's own folder.
  func start(
    _ arguments: String..., subfolder: String = "", input: FileHandle = .nullDevice
  ) throws -> RunningAnamctl {
    try RunningAnamctl(
      arguments, in: folder.appending(path: subfolder), environment: connection, input: input)
  }

  /// Starts the program with a terminal as its standard input, and waits for its question.
  ///
  /// - Returns: The run, and the keyboard; closing that ends the input.
  func startAtTerminal(_ arguments: [String]) async throws -> (run: RunningAnamctl, keyboard: FileHandle) {
    var (terminal, program) = (CInt(0), CInt(0))
    try #require(openpty(&terminal, &program, nil, nil, nil) == 0)
    let keyboard = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    let run = try RunningAnamctl(
      arguments, in: folder, environment: connection, input: FileHandle(fileDescriptor: program, closeOnDealloc: true))
    try await run.wait { run.standardError.contains("Apply this plan?") }
    return (run, keyboard)
  }

  /// Runs a shell script in which `"$ANAMCTL"` is the program.
  func shell(_ script: String, environment: [String: String] = [:]) async throws -> Anamctl.Outcome {
    try await startShell(script, environment: environment).outcome()
  }

  /// Starts a shell script in which `"$ANAMCTL"` is the program.
  func startShell(_ script: String, environment: [String: String] = [:]) throws -> RunningAnamctl {
    try RunningAnamctl(in: folder, environment: connection.merging(environment) { $1 }, script: script)
  }

  /// What leads the program to the sandbox.
  var connection: [String: String] { ["ANAM_API_URL": sandbox.url, "ANAM_API_KEY": Workspace.key] }

  /// What is stored in a field of a persona that has this name; nil if that is not text.
  func stored(_ field: String, of name: String) throws -> String? {
    guard let id = try personas().first(where: { $0["name"] as? String == name })?["id"] as? String else { return nil }
    return try object(at: "/v1/personas/\(id)")[field] as? String
  }

  /// How many personas are stored.
  func personaCount() throws -> Int { try personas().count }

  private func personas() throws -> [[String: Any]] { try object(at: "/v1/personas")["data"] as? [[String: Any]] ?? [] }

  /// What a GET answers; it does not count as a request.
  private func object(at path: String) throws -> [String: Any] {
    let request = SandboxRequest(
      method: "GET", path: path, query: ["perPage": "100"], authorization: "Bearer \(Workspace.key)")
    let body = sandbox.withState { $0.handle(request).body }
    return try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
  }
}
