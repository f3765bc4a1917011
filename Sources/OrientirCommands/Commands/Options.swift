import ArgumentParser

/// The command line's option: the questionnaire model has a type of the same name.
typealias Option<Value> = ArgumentParser.Option<Value>
