package landbridge.run.traffic;

import landbridge.graph.PathSet;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.Study;

/**
 * The main mode of each path, the one of most kilometres: the nests of the nested logit.
 *
 * <p>Of equal lengths the first in the order of {@link LinkMode}. Checked by: {@code ChoiceByNameTest}.
 */
final class MainModes {
  private MainModes() {}

  /** [paths] number of the mode. */
  static int[] of(Supernetwork network, Study study, PathSet paths) {
    int modes = LinkMode.values().length;
    double[] lengthKm = new double[network.arcs.size()];
    int[] mode = new int[network.arcs.size()];
    for (Link link : study.links()) {
      for (int arc : network.arcsOfLink(link.id())) {
        lengthKm[arc] = link.lengthKm();
        mode[arc] = link.mode().ordinal();
      }
    }
    int[] main = new int[paths.paths];
    for (int path = 0; path < main.length; path++) {
      double[] sum = new double[modes];
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        sum[mode[paths.link[i]]] += lengthKm[paths.link[i]];
      }
      for (int m = 1; m < modes; m++) {
        main[path] = sum[m] > sum[main[path]] ? m : main[path];
      }
    }
    return main;
  }
}
