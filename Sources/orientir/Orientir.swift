import OrientirCommands

@main
enum Orientir {
  static func main() {
    Program.run(in: .process)
  }
}
