package import ElectionModel
import Tabulation

/// A word or a sentence of the screen; ``Wording`` gives it in a language.
package enum Word: Int, Hashable, Sendable, CaseIterable {
    case reconstruction, seq, refusedLines, quiet, stale, keptCount, keptCountWrong, writerSilent,
        storeUnreadable
    case still, live, recorded, behindLive, behindLiveShort, paused, end
    case turnout, turnoutShort, turnoutColumn, issuedOfListed, counted, countedShort, announced
    case stations, ofTotal, stationsShort, expectedOf, expectedShort, allIn
    case replay, ago, seconds, minutes, hours, days, reportsAMinute
    case markThreshold, markSeats, markClosing, markCorrection, markOwn, marksKey, markKeyOwn
    case noticeEdge, noticeMarkSet, noticeMarkGone, noticeManyMarks
    case helpMarks, helpOwnMark, helpExpected, helpFallen, helpMarkSigns, helpMarkSigns2, helpBehind
    case whyProgress, expectedVotes, whyAllIn, whyNotKnown, whyByIssued, whyByAnnounced, whyByCounted
    case whyAtMost, whyFell, whyFewerCounted, whyMoreExpected
    case parties, party, share, status, list, single, votes, againstAll, againstAllCode
    case independentCode, certainIn, statusIn, statusOut, certainOut, noVotes, notApplicable
    case thresholdNote, seatsNote, seatsByLot, seatsUndefined, sort, columnVotes, columnBallot
    case columnSeats, columnListed, columnName, columnReported, columnTurnout, columnLead
    case regions, region, regionCount, reported, reportedShort, listed, issued, lead, mandate
    case districtOrStation, station, detail, tie, nobodyLeads, leads, hasWon, tiedVote
    case listedAtOpening, turnoutReport, reportedReceived, listContest, districtContest
    case measureContest, noProtocol, revision, recount
    case history, stepStands, stepDisputes, stepSuperseded
    case stepDead, stepAdmitted, stepAnnulled, stepWithdrawn, stepConfirmed
    case sourcesDiffer, votersListed, ballotsReceived
    case ballotsIssued, ballotsCancelled, ballotsFound, invalidBallots, validBallots, checkParts
    case checkVotes, checkValid, checkPaper, checkFound, checkIssued
    case quota, quotaGroups, quotaNote, listPersons, seatPersons, noQuota, quotaListFails
    case quotaSeatsFail
    case house, seatCount, majority, noMajority, openSeats
    case timeline, noTimeline, nearChart
    case events, noEvents, eventFirst, eventComplete, eventAll, eventPassed, eventThreshold
    case eventListSeats, eventOvertook, eventNobodyLeads, eventLeads, eventWon, eventCorrected
    case eventAnnulled, eventAdmitted, eventWithdrawn, eventConfirmed
    case eventAlarm, eventDisputed, eventTurnout, eventAnnounced, eventClosed
    case eventClosedMany, eventOpened, eventRefused, listBallot, districtBallot, measureBallot
    case ruleUnreadable, ruleMember, ruleNumber, ruleText, ruleElection, rulePrecinct, ruleSelection
    case ruleConflict, ruleRevision, ruleTime, ruleFieldLimit, ruleVoteSum, ruleValidSum
    case rulePartOfWhole, rulePaper, ruleFoundOverIssued, ruleIssuedOverListed
    case ruleSourceNumber, ruleRevisionGap, ruleBigChange, ruleBeforeClosing, ruleAheadOfClock
    case ruleBeforeRevision, ruleSpeed, ruleLate, ruleListLimit, ruleNoList, ruleNotFound
    case ruleOverReserve, ruleListedDiffer, ruleIssuedDiffer, ruleListChanged, ruleEmpty
    case checkList, checkSpeed, checkNotFound, checkReserve
    case help, nextPane, pause, quit, seek, speed, zoom, pane, goToTime, open, back, reverse, filter
    case tenths, filterPrompt, timePrompt, entryHint, helpTitle, tooSmall
    case tooSmallShort, tooSmallLeast, helpMove, helpPage, helpPanes, helpZoom, helpOpen, helpBack
    case helpSort, helpFilter, helpNear, helpPause, helpSpeed, helpSeek, helpStep, helpTenths
    case helpGoTo, helpLive, helpRedraw, helpQuit, helpStatus, helpCertain, helpUnknown, helpAlarm
    case helpDisputed, helpRevised, helpEvents, helpGauge, helpTurnout, helpQuota
    case threshold, now, independents, ballotNumber, registered, registeredShared, registeredUnknown
    case ofValid, needsVotes, sparesVotes, certainInFrom, certainOutFrom, listSeats, toGain, toLose
    case toThreshold, marginVotes, guaranteed, outlookCertain, outlookPossible, outlookOut
    case districts, districtsTitle, wonAndLed, seatsAltogether, quotaInList, quotaInSeats
    case quotaCounted, womenApart, shortBy, firstBelow, nobodyBelow, why, districtsKey, barScale
    case whyTitle, baseParties, whyOutstanding, whyIssuedThere, whyDisputed, whyCertainIn, whyOpenIn
    case whyOpenOut, whyCertainOut, whyAgainstAll, whyEligible, whyQuota, whyQuotient, whyParts
    case whyNoPart, whyWhole, whyWholeLeft, whyLeftovers, seatsOfList, whySingleList, whyTie
    case whyDivisors, whyWomen, whyYouth, whyDisability, whyRequired, whyRounded, whyIssued
    case whyCounted, whyInReported, whyWon, whyLeading, whyHouse, lawPlace, leaderColumn
    case aheadColumn, toComeColumn, districtOpen, districtLeading, districtWon, helpWhy
    case helpDistricts, listTooShort, widenedSingleList, widenedNonePasses, widenedOwnNames
    case widenedOtherNames
    case ruleTurnoutUnlike, ruleShareUnlike, ruleInvalidUnlike, ruleOptionAbsent, ruleUnanimous
    case ruleSameFigures, ruleNumberGap
    case doubtLabel, doubtNone, doubtFirm, doubtDependsOne, doubtDepends, doubtAnnulled, whyReports
    case noteShares, noteRate, noteUsual, openCounts, openRefused
    case alarmsTitle, alarmsKey, stationColumn, openColumn, nothingOpen, lineRefused, helpAlarms, alarmWaits
    case helpNextAlarm, nothingKept
    case reportsTitle, idleTitle, whyFigures, reportsKey, nextFigure, idleKey, helpReports, helpIdle
    case figureAsOf, reportsOfStations, openingLists, notCounted, figureSum, figureIs, figureIsNot
    case reportColumn, valueColumn, baseColumn, whyColumn, openingShort, stepWaits, idleElsewhere
    case nothingReported, nothingIdle
    case noticeTime, noticeOutside, noticePlace, noticePage, noticeNoDoubt
    case noticeWarnings, helpLookAt, helpPlayer, helpQuiet, helpStale, staleLine, helpKept, helpRefused
    case whyOpenTitle
    case settleProtocol, settleTurnout, settlePair, settleDispute, settleRefused
    case doubtDependsExact, doubtMadeUp, doubtAsOf, doubtOpenAt, doubtCounted, outcomeColumn
    case doubtAnythingColumn, doubtAnnulledColumn, doubtAllFirm, doubtOthersFirm, unchanged, firm, hangsOn
    case hangsOnMost, doubtfulStation, outcomesOnIt, doubtMore, disputed, refusedLine, unlikeTitle
    case stationsColumn, usualColumn, about, comparedWith, notSeen, allLists, allocation, majorityWord
    case decision, decidedAdmitted, decidedAnnulled, decidedWithdrawn, decidedConfirmed
    case hoursTitle, hoursKey, noHours, hoursNote, hoursNoteShort, announcedColumn, countedColumn
    case points, pointsColumn, differenceColumn, helpHours
    case compareTitle, compareKey, markKey, helpCompare, invalidRow, leaderRow, leadRow, alarmRow
    case disputeRow, pointsNote
    case noticeKeeping, noticeKept, noticeNotKept, helpKeep
    case runCorrected, runAnnulled, runDisputed, runDecided, runAlarms, runRefused, runComplete
    case runLeaders, runAnnounced, newSince, stateColumn, nothingWatched, helpWatch, helpWatched
    case noticeNoStation, noticeWatched, noticeUnwatched, helpNew
    case noListSeats, stepTakePart, stepThreshold, stepQuota, stepEligible, stepWhole, columnQuotient,
        columnWhole
    case columnRest, stepRemainders, stepSeatNumber, stepQuotients, lastSeatBy, lastSeatLost
    case nextSeatWon, stepResult, stepHouse, baseAllReports, baseAllListed, baseReported, baseValid
    case invalidOfFound, listPapers, districtPapers, measurePapers, checkOpening
    case noPrevious, swingAgainst, swingThen, swingNow, swingColumn, swingThenCalled, swingUnmatched
    case swingNew, swingGone, swingMatched, swingBases, swingAgainstAll, swingPartial
    case decideTitle, decideKey, actConfirm, actWithdraw, actAdmit, refusedLineNumber, reasonPrompt
    case reasonHint, decideSure, decideForGood, decideWrite, decideReason, decidePaper, effectConfirm
    case effectWithdraw, effectAdmit, noticeNoDecision, noticeNothingToDecide, noticeReason
    case noticeDeciding, noticeDecided, noticeDecidedBefore, noticeRefused, helpDecide
    case noticeMouseOff, noticeMouseOn, noticeCopied, noticeNotCopied, helpCopy, helpCopyCommand
    case helpMouse, outcomeCertain, outcomeCertainShort, outcomeProvisional, outcomeProvisionalShort
    case helpStanding, trendReported, trendTurnout, flagsColumn, ofValidShort, unitBases
    case pagesTitle, columnsTitle, kindsTitle, allKinds, kindOutcome, kindProgress, kindCorrection
    case kindAlarm, kindCalendar, nationTitle, seatsTitle, swingTitle, watchedTitle, searchPrompt
    case searchKey, matchKey, pagesKey, kindsKey, helpSearch, helpNextMatch, helpKinds, helpColumns
    case helpPages, helpOwnKeys, helpAllKeys, helpOtherKeys, helpHelp, noticeNoRows, noticeNoFilter
    case noticeOneOrder, noticeNoSearch, noticeNotFound, noticeFound, noticeNoPair
    case tourOnward, noticeAlert, noticeAlertReplay, kindAlert, eventExitPoll
    case eventPreliminary, eventFinal, eventAlert, noteNeedsOne
    case ledgerTitle, pollsTitle, sourcesTitle, helpLedger, helpPolls, helpSources, pollsNone, pollsNote
    case pollsEmbargo, pollSample, pollStations, pollMargin, pollLists, pollColumn, pollError
    case residual, residualTitle, residualNone, conflictsOpen, conflictsDecided, conflictAge
    case voiceCounted, voiceApart
    case ledgerEmpty, ledgerCounts, ledgerFigure, ledgerScope, ledgerTime, ledgerSource, ledgerPublished
    case ledgerComputed, ledgerVerdict, statusAnnounced, statusFinal, statusArticle, statusDisputed
    case verdictMatches, verdictDiffers, verdictDefinition, verdictNotComputable, verdictFollows
    case verdictMissing, noteOther, noteNeeds, noteNoWhole, noteSwapped, noteChanged, noteSameAs
    case noteBelow, noteAbove, noteExceptions, gapRegister, gapCountries, gapNominations, gapElected
    case gapAccreditations, gapCouncils, gapLawBefore, gapRespondents, gapPolls, gapUnit, gapNothing
    case gapNumber, gapMeasure, definitionIssuedOfListed, definitionValidOfListed
    case definitionFoundOfListed, definitionCountedOfListed, definitionIssued, definitionValid
    case definitionFound, definitionOfValid, definitionOfLists, definitionOfFound, definitionOfIssued
    case definitionOfListed, definitionRegistered, definitionNominated, definitionPoll, definitionCount

    /// The sentence of an event by the decision that made it.
    static func event(of decision: DecisionWord) -> Word {
        switch decision {
        case .admitted: .eventAdmitted
        case .withdrawn: .eventWithdrawn
        case .confirmed: .eventConfirmed
        }
    }

    /// What breaks a rule, in a few words.
    package static func rule(_ code: RuleCode) -> Word {
        switch code {
        case .unreadable: .ruleUnreadable
        case .member: .ruleMember
        case .number: .ruleNumber
        case .text: .ruleText
        case .election: .ruleElection
        case .precinct: .rulePrecinct
        case .selection: .ruleSelection
        case .conflict: .ruleConflict
        case .revision: .ruleRevision
        case .time: .ruleTime
        case .fieldLimit: .ruleFieldLimit
        case .voteSum: .ruleVoteSum
        case .validSum: .ruleValidSum
        case .partOfWhole: .rulePartOfWhole
        case .paper: .rulePaper
        case .foundOverIssued: .ruleFoundOverIssued
        case .issuedOverListed: .ruleIssuedOverListed
        default: aroundRule(code)
        }
    }

    /// The rest of the rules: a report against what is around it, and what only marks it.
    private static func aroundRule(_ code: RuleCode) -> Word {
        switch code {
        case .sourceNumber: .ruleSourceNumber
        case .revisionGap: .ruleRevisionGap
        case .bigChange: .ruleBigChange
        case .beforeClosing: .ruleBeforeClosing
        case .aheadOfClock: .ruleAheadOfClock
        case .beforeRevision: .ruleBeforeRevision
        case .speed: .ruleSpeed
        case .late: .ruleLate
        case .listLimit: .ruleListLimit
        case .noList: .ruleNoList
        case .notFound: .ruleNotFound
        case .overReserve: .ruleOverReserve
        case .listedDiffer: .ruleListedDiffer
        case .issuedDiffer: .ruleIssuedDiffer
        case .listChanged: .ruleListChanged
        case .empty: .ruleEmpty
        case .turnoutUnlike: .ruleTurnoutUnlike
        case .shareUnlike: .ruleShareUnlike
        case .invalidUnlike: .ruleInvalidUnlike
        case .optionAbsent: .ruleOptionAbsent
        case .unanimous: .ruleUnanimous
        case .sameFigures: .ruleSameFigures
        case .numberGap: .ruleNumberGap
        default: .ruleUnreadable
        }
    }

    /// The name of a column to sort by.
    static func column(_ column: SortOrder.Column) -> Word {
        switch column {
        case .votes: .columnVotes
        case .ballot: .columnBallot
        case .seats: .columnSeats
        case .listed: .columnListed
        case .name: .columnName
        case .reported: .columnReported
        case .turnout: .columnTurnout
        case .lead: .columnLead
        case .status: .status
        case .value: .valueColumn
        case .seq: .seq
        case .difference: .differenceColumn
        }
    }
}
