package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Escaping and refusals of the writer. */
class MarkupTest {
  @Test
  void escapesTextAndAttributes() {
    Markup markup = new Markup().element("p", "a<b & \"c\" 'd'>", "title", "<\"'&>");
    assertThat(markup.toString())
        .isEqualTo(
            "<p title=\"&lt;&quot;&#39;&amp;&gt;\">a&lt;b &amp; &quot;c&quot; &#39;d&#39;&gt;</p>");
  }

  @Test
  void replacesWhatMayNotStandInXml() {
    assertThat(new Markup().text("a\u0000b\u0085c\ud800d\ufffe").toString())
        .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffd");
    assertThat(new Markup().text("\ud83d\ude82").toString()).isEqualTo("\ud83d\ude82");
  }

  @Test
  void refusesScriptsInAttributes() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("p", "onclick", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("p", "style", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Markup().open("a", "href", "javascript:x"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("a b"));
  }

  @Test
  void linksOnlyToTheWeb() {
    assertThat(new Markup().link("javascript:alert(1)", "x").toString()).isEqualTo("x");
    assertThat(new Markup().link("https://example.org/", "x").toString())
        .contains("href=\"https://example.org/\"");
  }

  @Test
  void svgNumbersAreShort() {
    assertThat(Svg.n(12.04)).isEqualTo("12");
    assertThat(Svg.n(-0.26)).isEqualTo("-0.3");
    assertThat(Svg.n(-0.04)).isEqualTo("0");
  }

  @Test
  void prefixChangesIdsAndReferencesButNoText() {
    String text = "id=\"x\" href=\"#y\" url(#z)";
    Markup markup = new Markup()
        .open("a", "id", "one", "href", "#two", "aria-labelledby", "one two", "title", text)
        .text(" " + text)
        .close();
    assertThat(markup.withPrefix("de-").toString())
        .isEqualTo(markup
            .toString()
            .replace("id=\"one\"", "id=\"de-one\"")
            .replace("#two", "#de-two")
            .replace("\"one two\"", "\"de-one de-two\""));
  }
}
