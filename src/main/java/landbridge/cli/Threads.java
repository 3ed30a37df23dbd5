package landbridge.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads how many worker threads an option asks for: no fewer than one, and no more than any machine of one process has
 * processors; the system may refuse more than it has room for, half-way.
 *
 * <p>Checked by: {@code ExitCodeTest}.
 */
final class Threads implements ITypeConverter<Integer> {
  private static final int MOST = 1024;

  @Override
  public Integer convert(String text) {
    try {
      int threads = Integer.parseInt(text);
      if (threads >= 1 && threads <= MOST) {
        return threads;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException("\"" + text + "\" is no whole number from 1 to " + MOST);
  }
}
