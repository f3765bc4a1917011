import Glibc

/// One task's times, printed as the JSON line that `Benchmarks/table.py` reads.
struct Measurement {
  let task: String
  let count: Int
  let seconds: [Double]
  let check: Double

  /// Runs a task at least three times, and on until nine runs or fifteen seconds; `body` gives a figure to compare with the peers'.
  init(_ task: String, _ count: Int, body: () -> Double) {
    self.task = task
    self.count = count
    var seconds: [Double] = []
    var check = 0.0
    let clock = ContinuousClock()
    let start = clock.now
    while seconds.count < 9, seconds.count < 3 || start.duration(to: clock.now) < .seconds(15) {
      let begin = clock.now
      check = body()
      let taken = begin.duration(to: clock.now).components
      seconds.append(Double(taken.seconds) + Double(taken.attoseconds) * 1e-18)
    }
    self.seconds = seconds.sorted()
    self.check = check
  }

  /// Peak memory of the process so far, in megabytes.
  static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss / 1_024
  }

  func printLine() {
    print(
      "{\"engine\": \"orientir\", \"task\": \"\(task)\", \"N\": \(count), \"wall_min\": \(seconds[0]), "
        + "\"wall_med\": \(seconds[seconds.count / 2]), \"reps\": \(seconds.count), "
        + "\"rss_peak_mb\": \(Self.peakMegabytes), \"check\": \(check)}")
  }
}
