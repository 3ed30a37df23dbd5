package landbridge.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option that is a whole number within bounds.
 *
 * <p>Checked by: {@code ExitCodeTest}.
 */
abstract class WholeNumber implements ITypeConverter<Integer> {
  private final int least;
  private final int most;

  WholeNumber(int least, int most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException(
        "\"" + text + "\" is no whole number from " + least + " to " + most);
  }
}
