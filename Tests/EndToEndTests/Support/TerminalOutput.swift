import Foundation
import Synchronization
import Testing

/// A terminal that a program prints to, and that changes nothing of what it prints.
final class TerminalOutput: Sendable {
  /// What the program prints to; whoever has started the program closes it.
  let program: FileHandle
  private let screen: FileHandle
  private let printed = Mutex(Data())
  private let end: AsyncStream<Void>

  init() throws {
    var (screenDescriptor, programDescriptor) = (CInt(0), CInt(0))
    try #require(openpty(&screenDescriptor, &programDescriptor, nil, nil, nil) == 0)
    var settings = termios()
    tcgetattr(programDescriptor, &settings)
    cfmakeraw(&settings)
    tcsetattr(programDescriptor, TCSANOW, &settings)
    screen = FileHandle(fileDescriptor: screenDescriptor, closeOnDealloc: true)
    program = FileHandle(fileDescriptor: programDescriptor, closeOnDealloc: true)
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    end = stream
    Thread.detachNewThread { [self] in
      readAll()
      continuation.finish()
    }
  }

  /// What was printed until the program closed the terminal.
  func output() async -> Data {
    for await _ in end {}
    return printed.withLock(\.self)
  }

  private func readAll() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    // On Linux the end is an error.
    while case let count = read(screen.fileDescriptor, &bytes, bytes.count), count > 0 {
      printed.withLock { $0.append(contentsOf: bytes.prefix(count)) }
    }
  }
}
