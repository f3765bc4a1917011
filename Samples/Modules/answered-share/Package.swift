// swift-tools-version: 6.2
// A scoring module in a package of its own. `swift run try-answered-share` tries it.
import PackageDescription

let scoring = Target.Dependency.product(name: "OrientirScoring", package: "orientir")

let package = Package(
  name: "answered-share",
  products: [.library(name: "AnsweredShare", targets: ["AnsweredShare"])],
  dependencies: [.package(name: "orientir", path: "../../..")],
  targets: [
    .target(name: "AnsweredShare", dependencies: [scoring]),
    .executableTarget(name: "try-answered-share", dependencies: ["AnsweredShare", scoring]),
  ],
  swiftLanguageModes: [.v6]
)
