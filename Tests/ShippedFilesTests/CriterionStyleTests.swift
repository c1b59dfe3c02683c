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
        for key in ["text", "level", "dimension", "effort", "improve", "evidence"] {
          #expect(criterion[key] != nil, "\(criterion["id"]?.text ?? "?") lacks \(key)")
        }
      }
    }
  }

  @Test(arguments: ShippedQuestionnaires.ids) func everyCriterionBearsOnAnItem(id: String) throws {
    for (_, criterion) in try ShippedQuestionnaires.questionnaire(id).criteria {
      #expect(!criterion.references.isEmpty || !criterion.related.isEmpty, "\(criterion.id)")
    }
  }

  @Test(arguments: ShippedQuestionnaires.ids) func aThirdHasGuidance(id: String) throws {
    let criteria = Array(try ShippedQuestionnaires.questionnaire(id).criteria)
    let guided = criteria.count { !$0.criterion.guidance.isEmpty }
    #expect(guided * 3 >= criteria.count, "\(guided) of \(criteria.count)")
  }

  @Test(arguments: ShippedQuestionnaires.ids) func aTextIsOneShortStatement(id: String) throws {
    for (_, criterion) in try ShippedQuestionnaires.questionnaire(id).criteria {
      let words = criterion.text.split(separator: " ").count
      #expect((6...30).contains(words), "\(criterion.id): \(words) words")
      #expect(criterion.text.last == ".", "\(criterion.id)")
    }
  }

  @Test(arguments: ShippedQuestionnaires.ids) func noWordHidesAMeasure(id: String) throws {
    let vague =
      /\b(in)?adequate(ly)?\b|\b(in)?appropriate(ly)?\b|\beffective(ly)?\b|\b(ir)?regular(ly)?\b|\bas needed\b|\band\/or\b/
      .ignoresCase()
    for (_, criterion) in try ShippedQuestionnaires.questionnaire(id).criteria {
      for text in [criterion.text, criterion.improve, criterion.guidance] + criterion.evidence {
        #expect(text.firstMatch(of: vague) == nil, "\(criterion.id): \(text)")
      }
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
    Add Adopt Agree Analyse Announce Answer Apply Appoint Approve Arrange Ask Assemble Assess Assign Attach
    Authorize Automate Back Begin Bet Block Boil Book Break Brief Bring Build Bundle Calculate Call Cap Carry
    Charge Chart Chase Check Choose Circulate Clarify Classify Clean Click Clock Close Coach Collect Combine
    Compare Compile Complete Compute Conclude Connect Consider Copy Correct Count Create Cut Decide Declare Define
    Delete Deliver Deploy Derive Describe Determine Dig Discuss Divide Do Document Draft Draw End Ensure Enter
    Establish Estimate Evaluate Examine Exchange Explain Export Express Extend Extract Feed Fill Film Filter Find
    Finish Fit Fix Follow Forecast Form Free Freeze Fund Gather Generate Get Give Go Grade Grant Group Guess Halve
    Hand Hang Have Help Hide Hold Identify Implement Import Include Inform Insert Install Instruct Interview
    Introduce Investigate Invite Involve Keep Lay Leave Lend Let Limit Link List Load Locate Lock Log Look Make Map
    Mark Match Measure Meet Merge Model Monitor Move Multiply Name Negotiate Note Number Observe Obtain Offer Open
    Order Pair Pass Permit Phone Pick Pin Place Plan Plant Play Plot Post Predict Prepare Present Price Print
    Prioritize Produce Profile Promise Propose Protect Provide Publish Pull Put Quantify Raise Rank Rate Read
    Rebuild Recalculate Recall Recheck Recompute Reconcile Reconstruct Record Recruit Redirect Redraw Refer Refuse
    Register Rehearse Relate Release Remove Reopen Replace Replay Report Request Require Reserve Restore Return
    Review Rework Rewrite Ring Rotate Route Run Save Scan Schedule Score Script Search Seat Secure Select Send
    Separate Set Settle Share Shift Shorten Show Sit Sketch Sort Speak Spend Split Spread Start State Stay Stop
    Store Strike Structure Submit Subscribe Sum Summarize Survey Swap Switch Tag Take Talk Tally Tell Test Thank
    Think Tick Time Trace Track Train Translate Treat Trigger Try Turn Update Use Verify Visit Walk Watch Win
    Withdraw Work Write
    """.split { $0.isWhitespace }.map(String.init))
}
