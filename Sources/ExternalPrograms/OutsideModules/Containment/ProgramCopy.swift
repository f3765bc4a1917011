import Foundation
import Glibc

/// A program's bytes in a folder of their own for the time of a run: what was digested is what runs, whatever happens to the file.
final class ProgramCopy: Sendable {
  let path: String
  private let folder: String

  /// Writes the copy; others may start it but not list the folder or change anything.
  init?(_ module: OutsideModule, in temporary: String) {
    var template = Array((temporary + "/orientir-module-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    folder = String(cString: made)
    path = folder + "/" + module.name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    var isWritten = descriptor >= 0
    var offset = 0
    while isWritten, offset < module.program.count {
      let count = module.program.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + offset }, $0.count - offset)
      }
      if count > 0 { offset += count } else { isWritten = count < 0 && errno == EINTR }
    }
    if descriptor >= 0 {
      // The umask keeps everything from others; nobody has to reach this.
      isWritten = isWritten && fchmod(descriptor, 0o555) == 0
      close(descriptor)
    }
    guard isWritten, chmod(folder, 0o711) == 0 else {
      remove()
      return nil
    }
  }

  deinit { remove() }

  private func remove() {
    unlink(path)
    rmdir(folder)
  }
}
