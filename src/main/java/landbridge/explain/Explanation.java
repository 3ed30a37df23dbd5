package landbridge.explain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One number of a run with what it is made of.
 *
 * <p>Where {@link #isSum} holds, the values of the parts add up to the value. Checked by: {@code ExplainerTest}.
 *
 * @param name    what the number is
 * @param value   the number; empty if undefined
 * @param unit    unit of the number
 * @param formula how it follows from its parts, in words; may be empty
 * @param place   table and row it stands in, or file and line of an input; may be empty
 * @param note    remark kept with the number (why undefined, source, grade); may be empty
 * @param content what it is made of
 */
public record Explanation(
    String name,
    OptionalDouble value,
    String unit,
    String formula,
    String place,
    String note,
    Content content) {

  /** What an explained number is made of: parts of the result, and inputs of the study. */
  public record Content(boolean isSum, List<Explanation> parts, List<Explanation> inputs) {
    /** Nothing below. */
    public static final Content NONE = new Content(false, List.of(), List.of());

    public Content {
      parts = List.copyOf(parts);
      inputs = List.copyOf(inputs);
    }
  }

  public boolean isSum() {
    return content.isSum();
  }

  public List<Explanation> parts() {
    return content.parts();
  }

  public List<Explanation> inputs() {
    return content.inputs();
  }

  Explanation withInputs(List<Explanation> inputs) {
    return new Explanation(
        name,
        value,
        unit,
        formula,
        place,
        note,
        new Content(content.isSum(), content.parts(), inputs));
  }
}
