package landbridge.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writer of HTML and SVG in which text cannot become markup: every text and every attribute value is escaped here.
 *
 * <p>What comes out is also well-formed XML, so that a test can parse a whole report and count its elements. Event
 * attributes and {@code style} are refused (the page's content policy forbids both), and so is an address that is not
 * http, https or a place in the page.
 *
 * <p>Threads: one thread. Checked by: {@code MarkupTest}, {@code ReportInjectionTest}.
 */
final class Markup {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
  private static final Pattern ADDRESS = Pattern.compile("(#|https?://|[a-z0-9.-]+\\.html($|#)).*");

  private static final Pattern REFERENCE =
      Pattern.compile("( id=\"| href=\"#| aria-labelledby=\"|=\"url\\(#)([^\")]+)");

  private final StringBuilder out = new StringBuilder(1 << 14);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element. {@code attributes} are names and values in turn. */
  Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that never has content. */
  Markup empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /** An element that holds only a text. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** Finished markup of another writer, all of whose elements are closed. */
  Markup add(Markup part) {
    if (!part.open.isEmpty()) {
      throw new IllegalArgumentException("an element is still open: " + part.open.peek());
    }
    out.append(part.out);
    return this;
  }

  /** A line end, for people who read the source. */
  Markup line() {
    out.append('\n');
    return this;
  }

  /** Our own script or style sheet, which must need no escaping so that HTML and XML read the same. */
  Markup own(String tag, String code) {
    if (code.indexOf('<') >= 0 || code.indexOf('&') >= 0) {
      throw new IllegalArgumentException("script and style must do without < and &");
    }
    out.append('<')
        .append(tag)
        .append('>')
        .append(code)
        .append("</")
        .append(tag)
        .append('>');
    return this;
  }

  /** A link if the address is a web address, else the address as text. */
  Markup link(String address, String text) {
    if (address.startsWith("http://") || address.startsWith("https://")) {
      return element("a", text, "href", address, "rel", "noreferrer");
    }
    return text(text);
  }

  /**
   * The same markup with a prefix before every id and before every reference to one, so that two pages fit into one
   * file. Texts stay as they are: no quotation mark of a text is left unescaped.
   */
  Markup withPrefix(String prefix) {
    Markup copy = new Markup();
    Matcher found = REFERENCE.matcher(out);
    StringBuilder changed = copy.out;
    int at = 0;
    while (found.find()) {
      changed.append(out, at, found.start()).append(found.group(1));
      String ids = found.group(2);
      changed.append(found.group(1).startsWith(" aria-") ? each(ids, prefix) : prefix + ids);
      at = found.end();
    }
    changed.append(out, at, out.length());
    return copy;
  }

  private static String each(String ids, String prefix) {
    return prefix + ids.replace(" ", " " + prefix);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void start(String tag, String[] attributes) {
    out.append('<').append(name(tag));
    for (int i = 0; i < attributes.length; i += 2) {
      String name = name(attributes[i]);
      if (name.startsWith("on") || name.equals("style")) {
        throw new IllegalArgumentException("no " + name + " attributes");
      }
      if (name.equals("href") && !ADDRESS.matcher(attributes[i + 1]).matches()) {
        throw new IllegalArgumentException("no such address: " + attributes[i + 1]);
      }
      out.append(' ').append(name).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of an element or attribute: " + name);
    }
    return name;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(writable(text, i) ? c : '\uFFFD');
      }
    }
  }

  /** Whether a character may stand in XML: no controls, no half of a surrogate pair alone. */
  private static boolean writable(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= ' ' && c < '\uFFFE' && (c < '\u007F' || c > '\u009F') || c == '\n' || c == '\t';
  }
}
