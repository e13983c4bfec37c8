import ElectionModel
import Tabulation

/// The units of the map as reporting units, with voters and how far each is counted.
struct NistUnits {
    let subject: ExportSubject
    let level: ExportLevel

    private var election: Election { subject.election }
    private var names: NistNames { NistNames(election: election) }

    func write(to output: inout some NistOutput) {
        let parts = compositions
        output.beginList("GpUnit")
        for (unit, facts) in election.units.enumerated() where level == .precinct || facts.kind != .precinct {
            output.beginObject("GpUnit", "ReportingUnit", id: names.unit(unit), isOneOfSeveral: true)
            if !parts[unit].isEmpty {
                output.references("ComposingGpUnitIds", parts[unit].map { names.unit($0) })
            }
            output.beginList("ExternalIdentifier")
            output.identifier(facts.id)
            output.endList()
            output.languages("Name", facts.name)
            write(figures(of: unit), kind: facts.kind, to: &output)
            output.endObject()
        }
        output.endList()
    }

    private func write(_ figures: UnitFigures, kind: GpUnit.Kind, to output: inout some NistOutput) {
        let status = NistWords.status(reported: figures.unitsReported, total: figures.unitsTotal)
        output.countStatus(status)
        if kind == .district { output.flag("IsDistricted", true) }
        if kind != .precinct {
            output.number("SubUnitsReported", figures.unitsReported)
            output.number("TotalSubUnits", figures.unitsTotal)
        }
        let type = NistWords.type(of: kind)
        output.text("Type", type.type)
        if let other = type.other { output.text("OtherType", other) }
        // No report has come where nobody has voted yet.
        if figures.ballotsIssued > 0 || figures.unitsReported > 0 {
            output.number("VotersParticipated", figures.ballotsIssued)
        }
        output.number("VotersRegistered", figures.votersListed)
    }

    private func figures(of unit: Int) -> UnitFigures {
        let place = election.placeOfUnit[unit]
        switch election.units[unit].kind {
        case .country: return subject.snapshot.country
        case .region: return subject.snapshot.regions[place]
        case .district: return subject.snapshot.districts[place]
        case .precinct: return subject.snapshot.figures(ofPrecinct: place)
        }
    }

    /// What each unit is made of: the country of regions and districts, these of their stations.
    private var compositions: [[Int]] {
        var parts = [[Int]](repeating: [], count: election.units.count)
        for (unit, facts) in election.units.enumerated() {
            switch facts.kind {
            case .country: break
            case .region, .district: parts[election.country].append(unit)
            case .precinct:
                guard level == .precinct else { continue }
                if let parent = facts.parent { parts[parent].append(unit) }
                if let district = facts.district { parts[district].append(unit) }
            }
        }
        return parts
    }
}
