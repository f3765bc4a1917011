import Glibc

// orientir-bench time COUNT…        times the tasks on cohorts of these sizes, a JSON line each
// orientir-bench write COUNT FILE   writes a cohort for the peers: rows of 60 answers, school, grade
// orientir-bench trace COUNT        scores one sheet with its trace so often, for a profiler
// orientir-bench cohort COUNT       runs a + b + c ten times over a cohort of that size, for a profiler
var arguments = CommandLine.arguments.dropFirst()
switch arguments.popFirst() {
case "write" where arguments.count == 2:
  guard let count = arguments.first.flatMap({ Int($0) }), let path = arguments.last else { exit(64) }
  try Cohort(count).write(to: path)
case "time" where !arguments.isEmpty:
  for (place, count) in arguments.compactMap({ Int($0) }).enumerated() {
    let tasks = try Tasks(Cohort(count))
    Measurement("read", count) { tasks.read() }.printLine()
    Measurement("a", count) { tasks.score() }.printLine()
    Measurement("a+b", count) { tasks.describe() }.printLine()
    Measurement("c", count) { tasks.analyse(withOmega: false) }.printLine()
    Measurement("d", count) { tasks.analyse(withOmega: true) }.printLine()
    Measurement("a+b+c", count) { tasks.describe(alsoItems: true) }.printLine()
    if count <= 100_000 { Measurement("e", count) { tasks.estimateAbilities() }.printLine() }
    if place == 0 { Measurement("one sheet with trace", 1) { tasks.explainOne() }.printLine() }
  }
case "trace" where arguments.count == 1:
  let tasks = try Tasks(Cohort(10))
  for _ in 0..<(arguments.first.flatMap { Int($0) } ?? 0) { _ = tasks.explainOne() }
case "cohort" where arguments.count == 1:
  let tasks = try Tasks(Cohort(arguments.first.flatMap { Int($0) } ?? 0))
  for _ in 0..<10 { _ = tasks.describe(alsoItems: true) }
default:
  print("usage: orientir-bench time COUNT… | write COUNT FILE | trace COUNT | cohort COUNT")
  exit(64)
}
