package landbridge.cli;

import java.util.Optional;
import landbridge.read.Bounds;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the number of an option: finite, and no larger than a number of a study can be.
 *
 * <p>Checked by: {@code ExitCodeTest}.
 */
final class PlainNumber implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    return find(text)
        .orElseThrow(() -> new TypeConversionException(
            "\"" + text + "\" is no number from -1e20 to 1e20 with a decimal point"));
  }

  /** The number that a text is, also within the value of an option; empty if it is none of this kind. */
  static Optional<Double> find(String text) {
    try {
      return Optional.of(Double.parseDouble(text)).filter(number -> !Bounds.isAbsurd(number));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
