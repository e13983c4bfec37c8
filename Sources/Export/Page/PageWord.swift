import ElectionModel

/// A word or a sentence of a page that screens do not have; ``PageWording`` gives it in a language.
enum PageWord: Int, CaseIterable {
    case skip, contents, sortBy, resultsKicker, asOf, dated, madeUpNotice, staleNotice, preliminary
    case overview, stationsReported, ofAll, turnout, turnoutNote, counted, countedNote, majorityLabel
    case majorityOf, noMajority, openLabel, openNote, firmAll, hangsOn
    case house, houseText, housePart, houseLegend, party, listSeats, districtSeats, allSeats, guaranteed
    case independents, openSeats, majorityLine
    case lists, listsCaption, share, votes, status, toGain, toLose, toThreshold, thresholdNote, againstAll
    case validBallots, invalidBallots, listsNote
    case timeline, timelineText, announced, shares, sharesText
    case regions, regionsCaption, region, stations, leader, shareOf
    case districts, districtsCaption, district, candidate, lead, toCome, districtOpen, districtLeading
    case districtWon, districtTie, districtNone
    case quota, quotaCaption, inList, inSeats, needs, met, missed, unknown
    case events, eventsNote, eventsNone
    case origin, sequence, head, state, law, producer, checkNote, stale, madeUpFact
    case noVotes, certain, possible, outOfReach, outcome
    case reportKicker, seatSteps, seatStepsNote, certainTitle, certainCaption, what, since, countedThen
    case entry, before, factIn, factOut, factSeats, factMajority, factDistrict, withdrawnNote, nothingCertain
    case milestones, milestonesNote, corrections, correctionsCaption, station, ballot, steps, lastWord
    case moved, nothingCorrected, moreRows, nothingStands, listBallot, districtBallot, measureBallot
    case alarms, alarmsCaption, rule, raised, openNow, openCaption, openReasons, nothingOpen
    case conflicts, conflictsNote, conflictsCaption, conflictRefused, conflictDisputed, noConflicts
    case refused, refusedCaption, lines, firstTime, noRefusals
    case decisions, decisionsCaption, decision, reason, noDecisions, admitted, takenOut, confirmed
    case published, publishedNote, place, measure, value, computed, difference, verdict, remarks, announcedAt
    case source
    case sources, sourcesCaption, reports, time
}

/// The words of a page in one language.
struct PageWording {
    let language: Language

    subscript(word: PageWord) -> String { PageWord.texts[word.rawValue][language] }

    /// A sentence with its places `%1` to `%4` filled.
    func sentence(_ word: PageWord, _ arguments: String...) -> String {
        var text = ""
        var isPlace = false
        for character in self[word] {
            if isPlace, let digit = character.wholeNumberValue, arguments.indices.contains(digit - 1) {
                text += arguments[digit - 1]
                isPlace = false
            } else if character == "%", !isPlace {
                isPlace = true
            } else {
                if isPlace { text += "%" }
                isPlace = false
                text.append(character)
            }
        }
        return isPlace ? text + "%" : text
    }
}
