package landbridge.choice;

/**
 * A rule by which the goods of a pair divide over its paths and the outside option.
 *
 * <p>Bound to one path set and immutable; {@link #kernel} gives each thread its own workspace. The
 * rules that {@link ChoiceModels} knows by name differ in how they treat overlap; the
 * {@link LinkNestedLogit} is the default and the only overlap-aware one whose composite cost never
 * rises when a path opens.
 */
public interface ChoiceModel {
  /** Name by which studies select the model, such as {@code link-nested-logit}. */
  String name();

  /** A workspace of one thread. */
  Kernel kernel();

  /** Whether the composite cost may be used for demand response and user benefit. */
  boolean welfare();

  /** The evaluation of one item; one instance per thread. */
  interface Kernel {
    /**
     * Divides an item.
     *
     * @param pair pair of the path set
     * @param cost [paths of the pair] generalised cost [USD/t]; infinite where the path is shut
     * @param scale scale of the choice [t/USD]
     * @param nesting nest parameter mu in (0, 1]; rules without nests ignore it
     * @param outside cost of the outside option [USD/t]; infinite if there is none
     * @param share [paths of the pair + 1] written: shares of the paths, last the outside option;
     *     exactly 0 for a path that is shut; all 0 if nothing is open and there is no outside option
     * @return composite cost [USD/t]; infinite if nothing is open
     */
    double choose(
        int pair, double[] cost, double scale, double nesting, double outside, double[] share);
  }
}
