import Foundation
import Glibc

/// The programs that keep an outside module contained, and the command line that does it.
///
/// bubblewrap gives it a system of its own: `/usr` read-only, nothing of `/home`, `/etc`, the workspace or the network, empty
/// read-only `/tmp`, no capabilities, its own process numbers, so that everything it started ends with it. prlimit bounds processor time,
/// memory, processes and files. Where we are root, setpriv makes it nobody first: root's processes are not counted, and root's
/// rights do not end at a namespace. Nothing here falls back to running without.
public struct Containment: Hashable, Sendable {
  let bubblewrap: OutsideProgram
  let limiter: OutsideProgram
  /// What drops root's rights; `nil` where there are none.
  let dropper: OutsideProgram?
  /// The folder in which programs are put for the time of a run.
  let temporary: String

  /// The unprivileged user that root's runs become.
  static let nobody = 65_534

  /// Where the system's programs lie.
  public static let systemPath = "/usr/bin:/bin:/usr/sbin:/sbin"

  /// Finds the programs, in the system's own folders first: somebody else's `bwrap` earlier on a path contains nothing.
  ///
  /// Throws `containmentMissing` with the names of those that are not there.
  public init(
    searchPath: String, isRoot: Bool, temporary: String, systemPath: String = systemPath
  ) throws(OutsideFailure) {
    let path = systemPath + ":" + searchPath
    var missing: [String] = []
    func found(_ name: String) -> OutsideProgram {
      if let program = OutsideProgram.first(of: [name], searchPath: path) { return program }
      missing.append(name)
      return OutsideProgram(name: name, path: "")
    }
    bubblewrap = found("bwrap")
    limiter = found("prlimit")
    dropper = isRoot ? found("setpriv") : nil
    // Nobody must be able to reach the program; root's own temporary folder may be closed to everybody else.
    self.temporary = isRoot ? "/tmp" : temporary
    guard missing.isEmpty else { throw .containmentMissing(missing) }
  }

  /// What is started and with which words, for a program that lies at `program`.
  func commandLine(program: String, name: String, limits: OutsideLimits) -> (
    executable: String, arguments: [String]
  ) {
    var line: [String] = []
    if let dropper {
      line += [
        dropper.path, "--reuid=\(Self.nobody)", "--regid=\(Self.nobody)", "--clear-groups",
        "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs",
      ]
    }
    line += [
      bubblewrap.path, "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent",
      "--new-session", "--clearenv", "--setenv", "LANG", "C.UTF-8", "--setenv", "PATH", "/usr/bin:/bin",
      "--ro-bind", "/usr", "/usr",
    ]
    for folder in ["lib", "lib64", "bin"] { line += Self.mount(folder) }
    line += [
      // Debian's awk and editor are links through here; the cache speeds up the loader. Neither is secret.
      "--ro-bind-try", "/etc/alternatives", "/etc/alternatives", "--ro-bind-try", "/etc/ld.so.cache",
      "/etc/ld.so.cache", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--remount-ro", "/tmp",
      "--tmpfs", "/dev/shm", "--remount-ro", "/dev/shm", "--ro-bind", program, "/module/" + name,
      "--remount-ro", "/", "--hostname", "module", "--chdir", "/", "--cap-drop", "ALL", "--uid",
      "\(Self.nobody)", "--gid", "\(Self.nobody)", "--", limiter.path,
      // The second number is what no program can raise.
      "--cpu=\(limits.processorSeconds):\(limits.processorSeconds + 1)", "--as=\(limits.memory)",
      "--nofile=\(limits.files)", "--fsize=\(1 << 20)", "--core=0", "--nproc=\(limits.processes)", "--",
      "/module/" + name,
    ]
    return (line[0], Array(line.dropFirst()))
  }

  /// A system folder that is a link into `/usr` stays one; one of its own is shown read-only.
  private static func mount(_ folder: String) -> [String] {
    var status = stat()
    guard lstat("/" + folder, &status) == 0 else { return [] }
    return status.st_mode & S_IFMT == S_IFLNK
      ? ["--symlink", "usr/" + folder, "/" + folder] : ["--ro-bind", "/" + folder, "/" + folder]
  }
}
