package landbridge.assign;

import landbridge.base.Hot;

/** Which links are on the tree that a bush remembers. A workspace: one per thread. Checked by: {@code TreeMarksTest}. */
@Hot
final class TreeMarks {
  private static final int ALWAYS = -1;

  private final Bushes bushes;
  private final int[] mark; // [links] question after which the link was on the tree last
  private int questions;

  TreeMarks(Bushes bushes) {
    this.bushes = bushes;
    mark = new int[bushes.graph.links];
    for (int link : bushes.layout.inner().endLink) {
      mark[link] = ALWAYS;
    }
  }

  /** A workspace for each worker of a crew. */
  static TreeMarks[] forAll(Crew crew, Bushes bushes) {
    TreeMarks[] all = new TreeMarks[crew.workers()];
    for (int worker = 0; worker < all.length; worker++) {
      all[worker] = new TreeMarks(bushes);
    }
    return all;
  }

  /** Takes the tree of a bush in hand. */
  void of(int bush) {
    questions++;
    int[] tree = bushes.tree[bush];
    for (int i = 0; tree != null && i < tree.length; i++) {
      if (tree[i] >= 0) {
        mark[tree[i]] = questions;
      }
    }
  }

  /** Whether the tree in hand has a link. */
  boolean has(int link) {
    return mark[link] == questions || mark[link] == ALWAYS;
  }
}
