// swift-tools-version: 6.2
// The benchmarks, a package of its own: nobody who builds the program builds them. `make bench` runs them beside the peers.
import PackageDescription

let package = Package(
  name: "orientir-benchmarks",
  dependencies: [.package(name: "orientir", path: "..")],
  targets: [
    .executableTarget(
      name: "orientir-bench",
      dependencies: [
        .product(name: "OrientirCohorts", package: "orientir"),
        .product(name: "OrientirScoring", package: "orientir"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
