#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Returns the time of day, as a clock on the wall shows it, when `duration` will have gone by: `20:15:07`.
func clockTime(in duration: Duration) -> String {
  var moment = time(nil) + time_t((duration / .seconds(1)).rounded(.up))
  var local = tm()
  localtime_r(&moment, &local)
  return [local.tm_hour, local.tm_min, local.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}
