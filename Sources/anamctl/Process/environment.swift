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

/// Returns the value of an environment variable, even if it is empty; nil if it is not set.
func environmentText(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Returns the local time of day at the end of `duration`, counted from now: `20:15:07`.
func clockTime(in duration: Duration) -> String {
  var moment = time(nil) + time_t((duration / .seconds(1)).rounded(.up))
  var local = tm()
  localtime_r(&moment, &local)
  return [local.tm_hour, local.tm_min, local.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}
