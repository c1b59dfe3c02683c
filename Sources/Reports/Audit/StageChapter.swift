internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The checklist for one stage of an audit: readiness and documents, activities and samples.
struct StageChapter: Chapter, AuditPart {
  let audit: AuditContext
  let stage: AuditStage
  /// Whether the stage judges readiness and documents; the stages after it draw samples.
  let isFirst: Bool

  var section: ReportSection? {
    let blocks = (isFirst ? readiness + documents : []) + samples + activities
    return blocks.isEmpty
      ? nil : ReportSection([.userText(stage.title)], at: Anchor(slug: "stage-\(stage.id.text)"), blocks)
  }

  private var readiness: [Block] {
    let items = framework.items.filter { stage.items.contains($0.item.id) }
    guard !items.isEmpty else { return [] }
    let rows = items.map { item in
      ReportTable.Row([[.text("☐")], audit.link(item.item), audit.verdict(on: item), named(audit.owner(of: item))])
    }
    return [
      paragraph(
        "The stage begins with a check of readiness: these requirements must have no major nonconformity and no unanswered criterion."
      ),
      .table(
        ReportTable(
          words("Readiness"),
          [column("Done", .center), audit.wording.itemColumn, column("Current finding"), column("Owner")], rows)),
    ]
  }

  private var documents: [Block] {
    let wanted = audit.documents.filter { stage.documents.contains($0.document.id) }
    guard !wanted.isEmpty else { return [] }
    let rows = AuditDocument.merged(wanted).map { entry in
      ReportTable.Row([
        [.text("☐")], [.userText(entry.title)], .joined(entry.items.map { [audit.link($0.id)] }),
        say(entry.status.title).emphasized(entry.status.isShortcoming), named(entry.owner(in: engagement, catalogue)),
      ])
    }
    return [
      paragraph("Have each of these documents ready, in its current and approved version."),
      .table(
        ReportTable(
          words("Documents to provide"),
          [
            column("Done", .center), column("Document"), audit.wording.itemsColumn, column("Current status"),
            column("Location and owner"),
          ], rows)),
    ]
  }

  private var samples: [Block] {
    guard !stage.samples.isEmpty else { return [] }
    let rows = stage.samples.map { sample in
      let items = framework.items.filter { sample.items.contains($0.item.id) }
      return ReportTable.Row([
        [.text("☐")], [.userText(sample.draw)], .joined(items.map { [audit.link($0.item.id)] }),
        .joined(items.map { $0.finding.map { [.badge(.finding($0))] } ?? [] }.uniqued()),
        named(items.map { audit.owner(of: $0) }.filter { !$0.isEmpty }.uniqued().joined(separator: ", ")),
      ])
    }
    return [
      paragraph("The auditor takes samples and interviews the people who do the work. Draw these samples beforehand."),
      .table(
        ReportTable(
          words("Samples to draw"),
          [
            column("Done", .center), column("Sample"), audit.wording.itemsColumn, column("Current finding"),
            column("Owner"),
          ], rows)),
    ]
  }

  private var activities: [Block] {
    guard !stage.activities.isEmpty else { return [] }
    return [
      .paragraph(say("Work of the auditor in this stage").strong), .list(stage.activities.map { [.userText($0)] }),
    ]
  }
}
