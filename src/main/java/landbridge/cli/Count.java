package landbridge.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads how many rows, levels or runs an option asks for: a whole number, not below 0.
 *
 * <p>Checked by: {@code ExitCodeTest}.
 */
final class Count implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException(
        "\"" + text + "\" is no whole number from 0 to " + Integer.MAX_VALUE);
  }
}
