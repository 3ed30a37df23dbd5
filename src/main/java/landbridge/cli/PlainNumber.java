package landbridge.cli;

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
    try {
      double number = Double.parseDouble(text);
      if (!Bounds.isAbsurd(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException(
        "\"" + text + "\" is no number from -1e20 to 1e20 with a decimal point");
  }
}
