#if os(Linux)
import Foundation
import Testing

/// A port of this machine that does not answer attempts to connect: its queue of waiting connections is full, and
/// nobody accepts them.
final class BlackHole {
  let port: UInt16
  private let descriptors: [Int32]

  init() throws {
    let listener = Self.makeSocket()
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    try #require(Self.with(&address) { bind(listener, $0, $1) } == 0)
    try #require(listen(listener, 0) == 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    try #require(Self.with(&address) { pointer, _ in getsockname(listener, pointer, &length) } == 0)
    port = UInt16(bigEndian: address.sin_port)
    descriptors = [listener] + (0..<4).map { _ in Self.makeSocket() }
    // They do not block; those beyond the queue go on trying.
    for client in descriptors.dropFirst() { _ = Self.with(&address) { connect(client, $0, $1) } }
  }

  deinit { for descriptor in descriptors { close(descriptor) } }

  private static func makeSocket() -> Int32 {
    socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
  }

  private static func with(
    _ address: inout sockaddr_in, _ call: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }
}
#endif
