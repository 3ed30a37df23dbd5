package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Text of a study stays text: payloads in every text cell of every table neither add an element or an attribute nor
 * break the page. The corpus follows the families of the OWASP filter evasion list.
 */
class ReportInjectionTest {
  private static final Set<String> ELEMENTS = new TreeSet<>(List.of(
      "html",
      "head",
      "meta",
      "title",
      "style",
      "script",
      "body",
      "a",
      "header",
      "p",
      "ul",
      "li",
      "h1",
      "h2",
      "h3",
      "nav",
      "ol",
      "li",
      "main",
      "section",
      "div",
      "table",
      "caption",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "details",
      "summary",
      "dl",
      "dt",
      "dd",
      "figure",
      "figcaption",
      "b",
      "i",
      "svg",
      "desc",
      "g",
      "line",
      "rect",
      "circle",
      "path",
      "text",
      "defs",
      "clipPath",
      "pattern",
      "footer"));

  @TempDir
  Path folder;

  static Stream<String> payloads() {
    return Stream.of(
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "'><svg/onload=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' x='",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "</title><script>",
        "</style><script>alert(1)</script>",
        "</svg><script>",
        "<![CDATA[<script>]]>",
        "]]><script>",
        "<!--",
        "-->",
        "<!DOCTYPE x [<!ENTITY e 'x'>]>&e;",
        "&lt;script&gt;",
        "&#60;script&#62;",
        "&amp;",
        "{{7*7}}",
        "${7*7}",
        "{0}",
        "{9}",
        "<a href=javascript:alert(1)>x</a>",
        "<iframe srcdoc='<script>'>",
        "<base href=//evil>",
        "<form action=//evil>",
        "<foreignObject><script>",
        "<use href=data:image/svg+xml,x>",
        "<animate onbegin=alert(1)>",
        "\u0000<script>",
        "\u000b\u0085\ufffe\uffff",
        "\ud800",
        "\udc00x",
        "\u202e<script>",
        "\u2028alert(1)",
        "%3Cscript%3E",
        "+ADw-script+AD4-",
        "url(javascript:alert(1))",
        "expression(alert(1))",
        "=cmd|' /C calc'!A0",
        "\\u003cscript\\u003e",
        "`${alert(1)}`",
        "<math><mi xlink:href=javascript:alert(1)>",
        "\" style=\"x:expression(1)",
        "' xmlns:x='y",
        "\t<b>bold</b>\n");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void staysText(String payload) {
    // The sample separates cells by a bar, so the cell is changed after the split.
    Page page = Page.of(Report.html(
        SampleRun.standard()
            .with("prose", "en|summary|item|Text without a number.|text/en/summary.md|1")
            .storedIn(folder, text -> text.isEmpty() ? payload : text + payload),
        "en"));
    assertThat(page.all("script")).hasSize(1);
    for (Element element : page.all("*")) {
      assertThat(ELEMENTS).contains(element.getTagName());
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        assertThat(attribute.getName()).doesNotStartWith("on").isNotEqualTo("style");
        if (attribute.getName().equals("href")) {
          assertThat(attribute.getValue()).matches("(?s)(#|https?://).*");
        }
      }
    }
  }
}
