import AssessmentFiles
import Foundation
import TestSupport
import Testing

@testable import Answering
@testable import Assessment
@testable import Markup
@testable import PlainYAML

/// What can be told of the language by counting. The rest is proof-reading.
@Suite struct CriterionStyleTests {
  @Test(arguments: ShippedQuestionnaires.ids) func everyFieldIsFilled(id: String) throws {
    let topics = try #require(ShippedExample.library.questionnaire(id)?.root?["topics"])
    for topic in topics.items {
      for key in ["title", "purpose", "references"] {
        // What the agile and the DMAIC questionnaire ask about belongs to no item of a catalogue, or to one topic's only.
        #expect(topic[key] != nil || key == "references", "\(topic["id"]?.text ?? "?") lacks \(key)")
      }
      for criterion in topic["criteria"]?.items ?? [] {
        for key in ["text", "level", "dimension", "effort", "improve", "evidence", "guidance", "at"] {
          #expect(criterion[key] != nil, "\(criterion["id"]?.text ?? "?") lacks \(key)")
        }
      }
    }
  }

  /// Much of what has to be asked on AI belongs to no item of a catalogue.
  @Test(arguments: ShippedQuestionnaires.ids.filter { $0 != "ai-in-services" })
  func everyCriterionMapsToAnItem(id: String) throws {
    for (_, criterion) in try ShippedQuestionnaires.questionnaire(id).criteria {
      #expect(!criterion.references.isEmpty || !criterion.related.isEmpty, "\(criterion.id)")
    }
  }

  @Test(arguments: ShippedQuestionnaires.ids) func improvementsBeginWithAVerb(id: String) throws {
    for (_, criterion) in try ShippedQuestionnaires.questionnaire(id).criteria {
      for advice in [criterion.improve, criterion.advice.firstStep] where !advice.isEmpty {
        let first = advice.prefix { $0.isLetter || $0 == "-" }
        #expect(Self.verbs.contains(String(first)), "\(criterion.id): \(advice)")
      }
    }
  }

  /// Two or three things that one can open, each a short noun phrase: no sentence, no order, no mere "documentation".
  @Test(arguments: ShippedQuestionnaires.ids) func evidenceIsTwoOrThreeThings(id: String) throws {
    for (_, criterion) in try ShippedQuestionnaires.questionnaire(id).criteria {
      #expect((2...3).contains(criterion.evidence.count), "\(criterion.id)")
      #expect(Set(criterion.evidence).count == criterion.evidence.count, "\(criterion.id)")
      for thing in criterion.evidence {
        let words = thing.split(separator: " ")
        #expect((1...14).contains(words.count) && thing.last != ".", "\(criterion.id): \(thing)")
        #expect(!thing.lowercased().hasSuffix("documentation") && words.first != "Check", "\(criterion.id): \(thing)")
      }
    }
  }

  /// The imperatives in use. A new one joins the list when a reader has seen that it is one.
  private static let verbs = Set(
    """
    Add Adopt Agree Allow Analyse Announce Answer Apply Appoint Approve Arrange Ask Assemble Assess Assign Audit
    Back Begin Block Brief Bring Build Calculate Call Carry Categorize Charge Check Choose Clarify Classify Close
    Collect Combine Compare Compile Complete Conclude Connect Consider Continue Copy Correct Count Create Decide
    Declare Define Deliver Deploy Derive Describe Design Determine Discuss Divide Document Draft Draw End Ensure
    Enter Establish Estimate Evaluate Examine Exchange Explain Export Extract Feed Fill Find Fit Fix Follow
    Forecast Form Gather Generate Get Give Go Grant Group Have Hold Identify Implement Include Inform Insert
    Install Instruct Interview Introduce Invite Involve Keep Leave Let Link List Locate Lock Look Make Map Mark
    Measure Meet Merge Monitor Move Multiply Name Negotiate Note Number Obtain Offer Open Order Pair Pass Permit
    Place Plan Plot Prepare Present Print Prioritize Profile Propose Protect Provide Publish Put Rank Rate Read
    Recalculate Recheck Recompute Record Refer Refine Register Rehearse Relate Release Remove Replace Replay Report
    Request Require Reserve Restore Review Rework Rewrite Route Save Scan Schedule Score Search Secure Select Send
    Separate Set Settle Show Sketch Sort Speak Spend Split Start State Stay Store Submit Subscribe Summarize Survey
    Switch Tag Take Talk Tell Test Thank Trace Track Train Translate Treat Trigger Try Turn Use Verify Visit Walk
    Watch Word Work Write
    """.split { $0.isWhitespace }.map(String.init))
}
