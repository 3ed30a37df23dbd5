package landbridge.model.network;

import java.util.List;

/**
 * Under which terms a link is used.
 *
 * @param toll in the money of the network, or as the format has it
 * @param uses names of the user classes that may drive; empty means all
 * @param type of the link, as written
 */
public record RoadTerms(double toll, List<String> uses, String type) {

  /** Keeps an own copy of the uses. */
  public RoadTerms {
    uses = List.copyOf(uses);
  }

  /** The word among the uses that stands for nobody; no class can have this name. */
  public static final String NOBODY = "-";

  /** The same terms, open to nobody. */
  public RoadTerms closed() {
    return new RoadTerms(toll, List.of(NOBODY), type);
  }

  /** Free for all. */
  public static RoadTerms free() {
    return new RoadTerms(0, List.of(), "");
  }
}
