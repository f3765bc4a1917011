/// Who answers a questionnaire: a pupil, a parent or other representative of one, or a school about its own work.
public enum Respondent: String, CaseIterable, Sendable { case pupil, parent, school }
