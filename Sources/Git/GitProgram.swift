import Files
import Subprocess

/// The program `git`, called so that it only reads: nothing of the repository's or the user's is run, no connection is
/// opened, no lock is taken.
struct GitProgram: Sendable {
  let limits: GitLimits
  private let environment: Environment

  /// The oldest version that knows all options that are used: `--diff-merges=first-parent` is the newest of them.
  static let neededVersion = (major: 2, minor: 31)

  /// - Parameter variable: The value of a variable of this process's environment; few of them reach git.
  init(variable: (String) -> String?, limits: GitLimits) {
    self.limits = limits
    environment = gitEnvironment(from: variable)
    // Writing to a git that has ended must fail, not end this process.
    StandardStream.ignoreBrokenPipes()
  }

  /// What one call has come to.
  struct Answer: Sendable {
    /// Nil if a signal ended it.
    let code: Int32?
    let output: [UInt8]
    let message: String

    var isSuccess: Bool { code == 0 }
  }

  /// Calls git and waits for its end, whatever its exit code.
  ///
  /// - Parameters:
  ///   - command: The subcommand, for messages and as the first argument.
  ///   - arguments: What follows it.
  ///   - folder: Where git looks for the repository.
  ///   - input: What it reads from standard input.
  func answer(
    _ command: String, _ arguments: [[UInt8]] = [], in folder: String, input: [UInt8] = []
  ) async throws(GitError) -> Answer {
    let limits = limits
    let outcome = await withTaskGroup(of: Result<Answer, GitError>.self) { group in
      group.addTask {
        do throws(GitError) {
          return .success(try await run(command, arguments, in: folder, input: input))
        } catch {
          return .failure(error)
        }
      }
      group.addTask {
        do {
          try await Task.sleep(for: limits.time)
          return .failure(limits.timeError(command))
        } catch {
          return .failure(.failed("'git \(command)' was stopped"))
        }
      }
      let first = await group.next()
      // Ends what is still running: the clock, or git.
      group.cancelAll()
      return first ?? .failure(.failed("'git \(command)' was stopped"))
    }
    return try outcome.get()
  }

  /// Calls git and returns what it has written.
  ///
  /// - Throws: What git says where it fails.
  func output(
    _ command: String, _ arguments: [[UInt8]] = [], in folder: String, input: [UInt8] = []
  ) async throws(GitError) -> [UInt8] {
    let answer = try await answer(command, arguments, in: folder, input: input)
    guard answer.isSuccess else { throw GitError(command, message: answer.message, folder: folder) }
    return answer.output
  }

  /// What it takes to start git.
  func configuration(_ command: String, _ arguments: [[UInt8]], in folder: String) -> Configuration {
    let start = ["-C", folder] + commonArguments + [command]
    let all = start.map { Array($0.utf8) } + arguments
    // The library takes bytes for a C string, and adds no NUL.
    return Configuration(
      executable: .name("git"), arguments: Arguments(all.map { $0 + [0] }), environment: environment)
  }

  private func run(
    _ command: String, _ arguments: [[UInt8]], in folder: String, input: [UInt8]
  ) async throws(GitError) -> Answer {
    let limits = limits
    do {
      let result = try await Subprocess.run(
        configuration(command, arguments, in: folder), input: .inputWriter, output: .sequence, error: .sequence
      ) { git in
        async let message = beginning(of: git.standardError)
        async let written: Void = git.standardInputWriter.writeAndFinish(input)
        var output: [UInt8] = []
        for try await chunk in git.standardOutput {
          guard output.count + chunk.count <= limits.output else { throw limits.outputError(command) }
          chunk.withUnsafeBytes { output.append(contentsOf: $0) }
        }
        await written
        // The stream of a call that is stopped ends too soon.
        try Task.checkCancellation()
        return (output, await message)
      }
      let (output, message) = result.closureResult
      return Answer(code: result.terminationStatus.exitCode, output: output, message: message)
    } catch let error as GitError {
      throw error
    } catch {
      throw GitError(starting: error)
    }
  }
}

/// Returns the first 64 KiB of a stream, and reads it to its end.
func beginning(of stream: SubprocessOutputSequence) async -> String {
  var bytes: [UInt8] = []
  do {
    for try await chunk in stream where bytes.count < 1 << 16 {
      chunk.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
  } catch {
    // What has been read says enough.
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension StandardInputWriter {
  /// Writes all, or until git reads no more, which shows in what it answers.
  fileprivate func writeAndFinish(_ bytes: [UInt8]) async {
    if !bytes.isEmpty { _ = try? await write(bytes) }
    try? await finish()
  }
}

extension TerminationStatus {
  /// Nil if a signal ended the process.
  var exitCode: Int32? {
    switch self {
    case .exited(let code): code
    case .signaled: nil
    }
  }
}

private let commonArguments = [
  "--no-pager", "--no-replace-objects", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c",
  "log.showSignature=false", "-c", "log.showRoot=true", "-c", "core.quotePath=false", "-c",
  "advice.graftFileDeprecated=false",
]

/// Returns the environment of git: what it needs to find itself, its settings and the repository's trust, and nothing
/// that leads it to another repository, to a trace or to a program.
private func gitEnvironment(from variable: (String) -> String?) -> Environment {
  var names = [
    "PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "USER", "LOGNAME", "DEVELOPER_DIR", "SDKROOT", "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT", "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  ]
  // More than anybody sets; git itself refuses a number that is not one.
  let settings = min(max(variable("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0, 0), 1_000)
  names += (0..<settings).flatMap { ["GIT_CONFIG_KEY_\($0)", "GIT_CONFIG_VALUE_\($0)"] }
  var environment: [Environment.Key: String] = [
    "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": "/dev/null",
    "GIT_LITERAL_PATHSPECS": "1", "GIT_PAGER": "cat",
  ]
  for name in names {
    if let value = variable(name) { environment[Environment.Key(stringLiteral: name)] = value }
  }
  return .custom(environment)
}
