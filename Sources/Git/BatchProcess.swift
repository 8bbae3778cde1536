import Subprocess

/// A running `git cat-file --batch`: it is told names of objects, and answers with the objects.
struct BatchProcess: Sendable {
  private let input: StandardInputWriter
  let output: SubprocessOutputSequence
  /// Finished when nothing more will be asked.
  private let isNeeded: AsyncStream<Never>.Continuation
  private let run: Task<Result<String, GitError>, Never>

  static let command = "cat-file"

  /// Starts the process.
  init(_ git: GitProgram, in root: String) async throws(GitError) {
    let configuration = git.configuration(BatchProcess.command, bytes("--batch"), in: root)
    let (needs, isNeeded) = AsyncStream<Never>.makeStream()
    let (streams, started) = AsyncStream<(StandardInputWriter, SubprocessOutputSequence)>.makeStream()
    run = Task { () -> Result<String, GitError> in
      defer { started.finish() }
      do {
        let result = try await Subprocess.run(
          configuration, input: .inputWriter, output: .sequence, error: .sequence
        ) { git in
          started.yield((git.standardInputWriter, git.standardOutput))
          async let message = beginning(of: git.standardError)
          // Ends too when the task is cancelled, and then the process is killed.
          for await _ in needs {}
          try? await git.standardInputWriter.finish()
          return await message
        }
        return .success(result.closureResult)
      } catch {
        return .failure(GitError(starting: error))
      }
    }
    self.isNeeded = isNeeded
    var iterator = streams.makeAsyncIterator()
    guard let (input, output) = await iterator.next() else {
      run.cancel()
      _ = try await run.value.get()
      throw .failed("'git \(BatchProcess.command)' ended at once")
    }
    self.input = input
    self.output = output
  }

  /// Writes the names of objects, or as many as the process reads.
  func ask(for ids: [ObjectID]) async {
    var lines: [UInt8] = []
    for id in ids { lines += Array(id.hex.utf8) + [UInt8(ascii: "\n")] }
    _ = try? await input.write(lines)
  }

  /// Tells the process that nothing more is asked, so that it ends by itself.
  func letGo() { isNeeded.finish() }

  /// Ends the process at once.
  func kill() {
    isNeeded.finish()
    run.cancel()
  }

  /// Waits for the end of the process after `letGo` or `kill`; after `patience` it is killed.
  ///
  /// - Returns: What it wrote to standard error.
  func end(patience: Duration) async -> Result<String, GitError> {
    let timer = Task {
      try await Task.sleep(for: patience)
      run.cancel()
    }
    let result = await run.value
    timer.cancel()
    return result
  }
}
