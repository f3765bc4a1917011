import Digests

/// A consent to the processing of a pupil's data, or the refusal of one.
///
/// One document, one purpose; the paper itself lies with the school. No name is kept here, only who gave it: a representative or the pupil.
public struct Consent: Hashable, Sendable {
  /// What it was given for; handing data to others wants a consent of its own.
  public enum Purpose: String, CaseIterable, Hashable, Sendable { case testing, transfer }
  /// How it was given.
  public enum Form: String, CaseIterable, Hashable, Sendable { case paper, electronic }
  /// Who gave it.
  public enum Giver: String, CaseIterable, Hashable, Sendable { case representative, pupil }

  public var purpose: Purpose
  public var form: Form
  /// `nil` where nobody noted it.
  public var givenBy: Giver?
  /// Which edition of the consent's text was signed.
  public var edition: String?
  /// `nil` for a refusal that no consent went before.
  public var givenOn: Day?
  /// The last day on which it holds; `nil` until it is withdrawn.
  public var until: Day?
  public var withdrawnOn: Day?

  /// Makes a consent.
  public init(
    purpose: Purpose = .testing, form: Form, givenBy: Giver? = nil, edition: String? = nil, givenOn: Day?,
    until: Day? = nil, withdrawnOn: Day? = nil
  ) {
    (self.purpose, self.form, self.givenBy, self.edition) = (purpose, form, givenBy, edition)
    (self.givenOn, self.until, self.withdrawnOn) = (givenOn, until, withdrawnOn)
  }
}

/// How it stands with a pupil's consent on a day.
public enum ConsentStanding: Hashable, Sendable {
  case missing
  case given(Consent)
  /// Its last day is over.
  case expired(Consent)
  /// Taken back, or refused.
  case withdrawn(Consent)

  /// The standing that follows from every consent of one pupil for one purpose, oldest first: the last one counts.
  init(_ consents: [Consent], on day: Day) {
    guard let last = consents.last else {
      self = .missing
      return
    }
    if last.withdrawnOn != nil {
      self = .withdrawn(last)
    } else if let until = last.until, until < day {
      self = .expired(last)
    } else {
      self = .given(last)
    }
  }
}

/// Whether a sitting needs a consent; the session says so.
public enum ConsentPolicy: String, CaseIterable, Hashable, Sendable {
  /// What was withdrawn or refused closes a code; whoever has none may begin.
  case notRequired
  /// Only a consent that holds opens a code.
  case required
}

/// Why a code may not begin.
public enum ConsentRefusal: Hashable, Sendable { case missing, expired, withdrawn }

extension ConsentStanding {
  /// Why a code with this standing may not begin; `nil` where it may.
  public func refusal(_ policy: ConsentPolicy) -> ConsentRefusal? {
    switch self {
    case .given: nil
    case .withdrawn: .withdrawn
    case .missing: policy == .required ? .missing : nil
    case .expired: policy == .required ? .expired : nil
    }
  }
}
