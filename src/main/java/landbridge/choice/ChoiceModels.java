package landbridge.choice;

import java.util.List;
import java.util.function.Supplier;

/**
 * The choice models by the names that studies use.
 *
 * <p>Checked by: {@code ChoiceModelsTest}.
 */
public final class ChoiceModels {
  private ChoiceModels() {}

  /** All names, the default first. */
  public static List<String> names() {
    return List.of(
        "link-nested-logit",
        "multinomial-logit",
        "nested-logit",
        "path-size-logit",
        "recursive-logit",
        "all-or-nothing");
  }

  /**
   * The model of a name.
   *
   * @param referenceCost [links] reference costs that fix overlaps
   * @param nestOfPath [paths] nests of the nested logit; not asked for by the other models
   * @throws IllegalArgumentException if there is no such model
   */
  public static ChoiceModel named(
      String name, Stretches stretches, double[] referenceCost, Supplier<int[]> nestOfPath) {
    return switch (name) {
      case "link-nested-logit" -> LinkNestedLogit.of(stretches, referenceCost);
      case "multinomial-logit" -> new MultinomialLogit(stretches.paths);
      case "nested-logit" -> new NestedLogit(stretches.paths, nestOfPath.get());
      case "path-size-logit" -> PathSizeLogit.of(stretches, referenceCost);
      case "recursive-logit" -> RecursivePathLogit.of(stretches.paths);
      case "all-or-nothing" -> new AllOrNothing(stretches.paths);
      default -> throw new IllegalArgumentException("no choice model is called " + name);
    };
  }
}
