package landbridge.run;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.finance.CostAllocation;
import landbridge.model.SharedUser;
import landbridge.model.SharedWorks;
import landbridge.model.Study;

/**
 * Divides the cost of works that several assets use, by all three rules.
 *
 * <p>The cost of a set of users is what they add each, and of the rest the largest that one of them needs
 * alone: C(S) = sum of added + max of (alone - added). A user whose project is not built does not count.
 * Checked by: {@code DealTest}.
 */
final class SharedCosts {
  private SharedCosts() {}

  /**
   * A division of the cost of shared works.
   *
   * @param shared the works
   * @param shares part of each asset, by rule and asset; those of a rule sum to 1
   */
  record Division(
      SharedWorks shared, SortedMap<SharedWorks.Rule, SortedMap<String, Double>> shares) {}

  /** Divisions of all shared works of a study whose project is built. */
  static List<Division> of(Study study) {
    return study.deal().sharedWorks().stream()
        .filter(works -> study.opens(works.project()).isPresent())
        .map(works -> divide(works, users(study, works)))
        .filter(division -> !division.shares().isEmpty())
        .toList();
  }

  private static List<SharedUser> users(Study study, SharedWorks works) {
    return study.deal().sharedUsers().stream()
        .filter(user -> user.shared().equals(works.id()) && built(study, user))
        .toList();
  }

  private static boolean built(Study study, SharedUser user) {
    return study.assets().stream()
        .anyMatch(asset ->
            asset.id().equals(user.asset()) && study.opens(asset.project()).isPresent());
  }

  private static Division divide(SharedWorks works, List<SharedUser> users) {
    SortedMap<SharedWorks.Rule, SortedMap<String, Double>> shares = new TreeMap<>();
    if (!users.isEmpty()) {
      CostAllocation cost = CostAllocation.of(users.size(), set -> costOf(users, set));
      for (SharedWorks.Rule rule : SharedWorks.Rule.values()) {
        double[] part = switch (rule) {
          case STAND_ALONE -> cost.standAlone();
          case SCRB -> cost.separableCostRemainingBenefit();
          case SHAPLEY -> cost.shapley();
        };
        SortedMap<String, Double> byAsset = new TreeMap<>();
        for (int i = 0; i < part.length; i++) {
          byAsset.put(users.get(i).asset(), cost.total() > 0 ? part[i] / cost.total() : 0);
        }
        shares.put(rule, byAsset);
      }
    }
    return new Division(works, shares);
  }

  private static double costOf(List<SharedUser> users, int set) {
    double added = 0;
    double joint = 0;
    for (int i = 0; i < users.size(); i++) {
      if ((set & 1 << i) != 0) {
        SharedUser user = users.get(i);
        added += user.addedMusd();
        joint = Math.max(joint, user.aloneMusd() - user.addedMusd());
      }
    }
    return added + joint;
  }
}
