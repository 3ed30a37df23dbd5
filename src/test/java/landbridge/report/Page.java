package landbridge.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A written report, parsed. Parsing as XML is itself a test: every element is closed and every text escaped. */
record Page(Document document) {
  static Page of(String html) {
    try {
      return new Page(DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html))));
    } catch (Exception e) {
      throw new AssertionError("the report is not well-formed: " + e.getMessage(), e);
    }
  }

  List<Element> all(String tag) {
    return listed(document.getElementsByTagName(tag));
  }

  /** All elements inside another. */
  static List<Element> below(Element element) {
    return listed(element.getElementsByTagName("*"));
  }

  private static List<Element> listed(NodeList found) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The figure of a name. */
  Element figure(String id) {
    return all("figure").stream()
        .filter(figure -> figure.getAttribute("id").equals("figure-" + id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figure " + id));
  }

  String text() {
    return document.getDocumentElement().getTextContent();
  }

  /** Cells of the rows of a figure's table. */
  static List<List<String>> table(Element figure) {
    List<List<String>> rows = new ArrayList<>();
    NodeList found =
        ((Element) figure.getElementsByTagName("tbody").item(0)).getElementsByTagName("tr");
    for (int r = 0; r < found.getLength(); r++) {
      List<String> cells = new ArrayList<>();
      NodeList children = found.item(r).getChildNodes();
      for (int c = 0; c < children.getLength(); c++) {
        if (children.item(c) instanceof Element cell) {
          cells.add(cell.getTextContent());
        }
      }
      rows.add(cells);
    }
    return rows;
  }
}
