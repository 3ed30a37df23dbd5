package landbridge.report;

/**
 * A finished figure with everything that goes with it.
 *
 * @param id          place in the page, such as {@code map}
 * @param title       what it shows, said as a finding where there is one
 * @param description the same in words, made from the data, for those who do not see the drawing
 * @param drawing     the SVG element
 * @param twin        exactly what is drawn, as a table
 * @param source      where the numbers come from
 */
record Figure(
    String id, String title, String description, Markup drawing, Grid twin, String source) {

  /** Writes the figure with its number. */
  void write(Markup html, Words words, int number) {
    html.open("figure", "id", "figure-" + id, "aria-labelledby", id + "-caption");
    html.open("figcaption", "id", id + "-caption");
    html.element("b", words.of("figure.number", number))
        .text(" ")
        .text(title)
        .close()
        .line();
    html.open("div", "class", "drawing", "tabindex", "0", "role", "group", "aria-label", title);
    html.add(drawing).close().line();
    html.element("p", description, "class", "description");
    html.open("details").element("summary", words.of("figure.table"));
    twin.write(html);
    html.close().line();
    html.element("p", words.of("figure.source", source), "class", "source");
    html.close().line();
  }
}
