#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Returns the value of an environment variable; nil if it is not set or empty.
func environmentValue(_ name: String) -> String? {
  environmentText(name).flatMap { $0.isEmpty ? nil : $0 }
}

/// Returns what an environment variable is set to, be it nothing; nil if it is not set.
func environmentText(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
