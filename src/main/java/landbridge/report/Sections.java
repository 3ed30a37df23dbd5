package landbridge.report;

import java.util.List;

/**
 * Section graph of the schematic: the carrying network with chains of links between branch points drawn as one section.
 *
 * @param nodes    stations: branch points, ends, ports and terminals, ends of the company's links
 * @param sections sections between them
 */
record Sections(List<String> nodes, List<Section> sections) {

  /**
   * A chain of links of one mode.
   *
   * @param from    first station
   * @param to      last station
   * @param mode    mode of its links
   * @param without mean flow over its length in the reference [t/yr]
   * @param with    mean flow over its length in the headline scenario [t/yr]
   * @param links   how many links it stands for
   */
  record Section(String from, String to, String mode, double without, double with, int links) {
    double common() {
      return Math.min(without, with);
    }

    double most() {
      return Math.max(without, with);
    }

    double difference() {
      return with - without;
    }
  }
}
