import Language

extension AnswerFileWords {
  static let english = AnswerFileWords(
    sheet: .english,
    form: .english,
    fhir: .english,
    inColumn: { "\"\($0)\": " },
    meant: { " Did you mean \"\($0)\"?" },
    empty: "the file is empty; its first line must hold the names of the columns",
    headerOnly: "the file has the names of its columns and not one row of data",
    utf16: "the file is written in UTF-16; save it as \"CSV UTF-8\"",
    unknownColumn: { "unknown column \"\($0)\"; correct its name or take it out." },
    personalColumn: {
      "the column \"\($0)\" is about the person: in a file of answers only the code names a participant; take the column out"
    },
    inLatin: " Names of columns are written in Latin letters.",
    nothingToAnswer: { "\"\($0)\" is a note that nobody answers; take it out of the file" },
    foreignColumns: { questionnaire, first, count in
      "these are no answers to \"\(questionnaire)\": it does not know "
        + "\(englishCount(count, "column", "columns")) (\(first), …); "
        + "name the questionnaire that was answered, or correct the names of the columns"
    },
    emptyColumnName: "the column has no name; give it one or take it out",
    repeatedColumn: { "the column \"\($0)\" comes twice; keep one" },
    missingColumn: { "the required column \"\($0)\" is missing; add it" },
    tooManyColumns: { "more than \($0) columns; this is no file of answers" },
    jsonArray: "the answers stand in one big array; write one object a line, without [ ] around them",
    moreProblems: { "the first \($0) problems are listed; further bad rows are only counted" },
    unterminatedQuote:
      "a quote is opened here and closed nowhere: all the rest of the file was read as one cell; close it",
    textAfterQuote: "there is text behind the closing quote; a quote within a cell is written twice",
    strayQuote: "a quote within a cell that has none around it; quote the cell and double the quote within",
    loneCarriageReturn: "a lone carriage return; lines must end with LF or CR LF",
    tooFewCells: { found, expected in
      "the row has \(englishCount(found, "cell", "cells")) for \(englishCount(expected, "column", "columns")); "
        + "compare it with the header: every column needs a cell, be it empty"
    },
    tooManyCells: { found, expected in
      "the row has \(englishCount(found, "cell", "cells")) for \(englishCount(expected, "column", "columns")); "
        + "what is too much begins here"
    },
    notUTF8: "a character that is not UTF-8 (Windows-1251, perhaps); save the file as \"CSV UTF-8\"",
    nul: "a NUL character; no text has that",
    missingCode: "the respondent's code is missing",
    wrongCode: "the code has a mistake: its check symbols do not fit; compare it with the slip",
    repeatedCode: { "this code stands on line \($0) already; a respondent has one row a wave" },
    longerThan: { "longer than \(englishCount($0, "character", "characters"))" },
    wrongGrade:
      "a grade is a whole number from 1 to 12, without a letter; a class with its letter goes into the column class",
    gradeAgainstClass: "grade and class contradict each other; correct one of the two",
    controlInAttribute: "a line break or control character within the name; take it out",
    wrongSex: "sex is f or m (or female, male, ж, м)",
    wrongSpecialNeeds: "special needs are yes or no (or true, false, 1, 0, да, нет)",
    wrongOrigin: { "unknown origin of the answers; possible are: \($0)" },
    givenTwice: "given twice, in attributes and at the top level; keep one",
    wrongTime: "a time is a whole number of milliseconds from 0 to 86400000",
    wrongOrder: "the order of presentation is item ids, each at most once",
    unknownOption: { "there is no such option; possible are: \($0)" },
    notAStep: { "the response scale has no such value; possible are: \($0)" },
    notANumber: "a number is needed, with a dot before its decimals",
    dashForGap: "a sign stands where a gap is meant; leave the cell empty",
    wordForNumber: {
      "a word stands here, and a number of the response scale is due: \($0); a file with answers in words is imported with "
        + "--layout web-form"
    },
    numberOutside: { "the number is outside its bounds: from \($0) to \($1)" },
    tooManyDecimals: {
      $0 == 0
        ? "a whole number is needed"
        : "no more than \(englishCount($0, "decimal", "decimals")) may stand behind the dot"
    },
    tooFewOptions: { "too few were chosen; at least \($0) are needed" },
    tooManyOptions: { "too many were chosen; at most \($0) are allowed" },
    standsAlone: { "some options cannot be combined with others: \($0)" },
    repeatedOption: "the same option is named twice",
    declinedInPart: "declining (!declined) is for the whole question, and another part of it has an answer",
    unexpectedCharacter: "this is not JSON: an unexpected character",
    unexpectedEnd: "the line ends before its JSON object does",
    textAfterValue: "there is text behind the JSON object; a line holds one object",
    wrongEscape: "not a valid escape with a backslash",
    loneSurrogate: "half of a surrogate pair: there is no such character",
    controlCharacter: "a control character within a text; write it as \\uXXXX",
    wrongJSONNumber: "the number is not written as JSON has it",
    tooDeep: { "brackets nest deeper than \($0) levels" },
    repeatedMember: { "the member \"\($0)\" comes twice; keep one" },
    lineTooLong: { "the line is longer than \($0) bytes" },
    unknownMember: { "unknown member \"\($0)\"; correct its name or take it out." },
    objectExpected: "an object { } must stand here",
    textExpected: "a text in quotes must stand here",
    numberExpected: "a number must stand here",
    textOrNumberExpected: "a number must stand here, in quotes or without",
    truthExpected: "true or false must stand here",
    optionsExpected: "an array of option codes must stand here, or codes joined by |",
    partsExpected: "an object with a rating for each part must stand here",
    itemListExpected: "an array of item ids must stand here",
    missingValue: "a value is required",
    notACount: { "a whole number from 0 to \($0) is needed" },
    specialNeedsExceed: "more pupils with special needs than pupils",
    repeatedClass: { "these pupils are counted on line \($0) already" }
  )
}
