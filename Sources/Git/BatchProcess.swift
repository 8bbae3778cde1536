import Subprocess
import Synchronization

/// A running `git cat-file --batch`: it is told names of objects, and answers with the objects.
///
/// Whoever has one calls `end` once, when nobody reads from it any more: only then are its pipes closed, and their
/// numbers may be given to others.
struct BatchProcess: Sendable {
  let output: SubprocessOutputSequence
  private let input: StandardInputWriter
  private let sendKill: @Sendable () -> Void
  /// Finished when nothing more will be asked or read.
  private let isNeeded: AsyncStream<Never>.Continuation
  private let run: Task<Result<String, GitError>, Never>

  static let command = "cat-file"

  /// What a started process is reached by.
  private struct Handles: Sendable {
    let input: StandardInputWriter
    let output: SubprocessOutputSequence
    let sendKill: @Sendable () -> Void
  }

  private final class Lifetime: Sendable {
    let isOver = Mutex(false)
  }

  /// Starts the process.
  init(_ git: GitProgram, in root: String) async throws(GitError) {
    let configuration = git.configuration(BatchProcess.command, bytes("--batch"), in: root)
    let (needs, isNeeded) = AsyncStream<Never>.makeStream()
    let (starts, start) = AsyncStream<Handles>.makeStream()
    run = Task { () -> Result<String, GitError> in
      defer { start.finish() }
      do {
        let result = try await Subprocess.run(
          configuration, input: .inputWriter, output: .sequence, error: .sequence
        ) { git in
          let lifetime = Lifetime()
          // Afterwards the process's number may be another's.
          defer { lifetime.isOver.withLock { $0 = true } }
          start.yield(
            Handles(input: git.standardInputWriter, output: git.standardOutput) {
              lifetime.isOver.withLock { if !$0 { try? git.send(signal: .kill) } }
            })
          async let message = beginning(of: git.standardError)
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
    var iterator = starts.makeAsyncIterator()
    guard let handles = await iterator.next() else {
      // It could not be started, or whoever waits for it has been stopped, and nobody reads from it.
      run.cancel()
      _ = try await run.value.get()
      throw .failed("'git \(BatchProcess.command)' was stopped")
    }
    (input, output, sendKill) = (handles.input, handles.output, handles.sendKill)
  }

  /// Writes the names of objects, or as many as the process reads.
  func ask(for ids: [ObjectID]) async {
    var lines: [UInt8] = []
    for id in ids { lines += Array(id.hex.utf8) + [UInt8(ascii: "\n")] }
    _ = try? await input.write(lines)
  }

  /// Ends the process at once; who waits for it to read or write waits no longer.
  func kill() { sendKill() }

  /// Lets the process end by itself, which it does when there is nothing more to read.
  func letGo() { isNeeded.finish() }

  /// Waits for the end of the process, which is killed if it does not end by itself within `patience`.
  ///
  /// - Returns: What it wrote to standard error.
  func end(patience: Duration = .seconds(1)) async -> Result<String, GitError> {
    letGo()
    let timer = Task {
      try await Task.sleep(for: patience)
      sendKill()
    }
    let result = await run.value
    timer.cancel()
    return result
  }
}
