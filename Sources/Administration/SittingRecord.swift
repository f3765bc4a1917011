/// Where a driver makes a sitting's effects durable.
///
/// `record` returns only once the effect would survive a power cut; a driver shows nothing further before. An effect that
/// failed may be recorded again: the record must take the same sequence number twice without harm.
public struct SittingRecord {
  /// Makes one effect durable.
  public let record: (SittingEffect) throws(SittingRecordError) -> Void

  /// Makes a record from a closure; `interrupt` is passed on too, for a record that notes when a pupil left.
  public init(_ record: @escaping (SittingEffect) throws(SittingRecordError) -> Void) { self.record = record }
}

/// Why an effect is not durable; carries nothing of the answer.
public enum SittingRecordError: Error, Hashable, Sendable {
  /// Somebody else writes; worth another try.
  case busy
  /// No room on the disk.
  case full
  /// The file cannot be written.
  case notWritable
  /// The sitting was closed or taken over elsewhere; another try will not help.
  case closed
  /// Anything else.
  case failed
}
