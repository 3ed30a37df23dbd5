package landbridge.run.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import landbridge.base.NumberText;
import landbridge.base.Place;
import landbridge.graph.PathSet;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Crossing;
import landbridge.model.Intervention;
import landbridge.model.Link;
import landbridge.model.Mode;
import landbridge.model.Period;
import landbridge.model.Service;
import landbridge.model.Study;
import landbridge.model.Value;

/**
 * One attribute of some links, turned by one number.
 *
 * <p>A tariff is money on top [USD/t]: goods that pass all of the links pay it once, a link bearing the part
 * that falls to it on the longest row of these links that a route uses. The other attributes are multiplied,
 * waiting is added. Checked by: {@code LeverTest}.
 */
public final class Lever {
  /** What can be turned. */
  public enum Attribute {
    TARIFF("USD/t on top", 0, -100, 200),
    PRICE("x price of carriage", 1, 0.2, 3),
    DWELL("x time at the border", 1, 0, 10),
    WAITING("h on top", 0, -240, 240),
    SPEED("x speed", 1, 0.2, 5),
    CAPACITY("x capacity", 1, 0.1, 10),
    FREQUENCY("x departures", 1, 0.1, 20);

    private final String unit;
    private final double neutral;
    private final double low;
    private final double high;

    Attribute(String unit, double neutral, double low, double high) {
      this.unit = unit;
      this.neutral = neutral;
      this.low = low;
      this.high = high;
    }

    /** What the number means. */
    public String unit() {
      return unit;
    }

    /** The number that changes nothing. */
    public double neutral() {
      return neutral;
    }

    /** Lower end of the usual range. */
    public double low() {
      return low;
    }

    /** Upper end of the usual range. */
    public double high() {
      return high;
    }

    /** Name on command lines. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One value that is turned.
   *
   * @param address value of the study
   * @param cell    what stands there
   * @param base    number that stands there, or that holds where none does
   * @param weight  part of a tariff that falls to the link; 1 otherwise
   */
  private record Knob(Address address, Cell cell, double base, double weight) {}

  /** What is turned. */
  public final Attribute attribute;

  private final List<Knob> knobs;

  private Lever(Attribute attribute, List<Knob> knobs) {
    this.attribute = attribute;
    this.knobs = List.copyOf(knobs);
  }

  /**
   * The lever of an attribute on links.
   *
   * @throws UnanswerableException if the links have no such attribute
   */
  public static Lever of(Situation situation, Attribute attribute, List<String> links) {
    Study study = situation.study();
    List<Knob> knobs = new ArrayList<>();
    for (String id : links) {
      switch (attribute) {
        case TARIFF -> knobs.add(tariff(situation, links, id));
        case PRICE -> knobs.add(link(study, id, "price_factor", 1));
        case WAITING -> knobs.add(link(study, id, "wait", 1));
        case SPEED -> knobs.add(link(study, id, "free_speed", 1));
        case CAPACITY -> capacity(study, id, knobs);
        case DWELL -> crossings(study, id, "dwell", knobs);
        case FREQUENCY -> services(study, id, knobs);
      }
    }
    if (knobs.isEmpty()) {
      throw new UnanswerableException(
          "no " + attribute.word() + " to change on " + String.join(", ", links) + hint(attribute));
    }
    return new Lever(attribute, knobs);
  }

  private static String hint(Attribute attribute) {
    return switch (attribute) {
      case DWELL -> ": none of them has a crossing; name links or crossings with --at";
      case FREQUENCY -> ": no service sails there; name a ferry or sea link with --at";
      case CAPACITY -> ": nothing limits them in this study";
      default -> "";
    };
  }

  private static Knob tariff(Situation situation, List<String> links, String id) {
    Knob plain = link(situation.study(), id, "toll", 1);
    int row = longestRow(situation, links, id);
    return new Knob(plain.address(), plain.cell(), plain.base(), 1.0 / row);
  }

  /** Most of the links that one route through the link uses. */
  private static int longestRow(Situation situation, List<String> links, String id) {
    PathSet paths = situation.paths();
    int[] ofArc = new int[paths.graph.links];
    Arrays.fill(ofArc, -1);
    for (int i = 0; i < links.size(); i++) {
      for (int arc : situation.routes().network.arcsOfLink(links.get(i))) {
        ofArc[arc] = i;
      }
    }
    int wanted = links.indexOf(id);
    int most = 1;
    for (int path = 0; path < paths.paths; path++) {
      int used = 0;
      boolean through = false;
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        used += ofArc[paths.link[i]] >= 0 ? 1 : 0;
        through |= ofArc[paths.link[i]] == wanted;
      }
      most = through ? Math.max(most, used) : most;
    }
    return most;
  }

  private static Knob link(Study study, String id, String column, double weight) {
    Link link =
        study.links().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    Address address = new Address("links", id, column);
    double usual = column.equals("free_speed") ? speed(study, link) : 0;
    Cell cell = study
        .find(address)
        .orElseGet(() -> new Cell("", Value.Quantity.of(usual), false, link.provenance()));
    return new Knob(address, cell, cell.number(), weight);
  }

  private static double speed(Study study, Link link) {
    return study.modes().stream()
        .filter(mode -> mode.id() == link.mode())
        .map(Mode::carriage)
        .mapToDouble(Mode.Carriage::speedKmPerH)
        .findFirst()
        .orElseThrow();
  }

  private static void capacity(Study study, String id, List<Knob> knobs) {
    Address address = new Address("links", id, "capacity");
    study.find(address).ifPresent(cell -> knobs.add(new Knob(address, cell, cell.number(), 1)));
    crossings(study, id, "capacity", knobs);
  }

  private static void crossings(Study study, String id, String column, List<Knob> knobs) {
    for (Crossing crossing : study.crossings()) {
      Address address = new Address("crossings", crossing.id(), column);
      Optional<Cell> cell = crossing.linkId().equals(id) ? study.find(address) : Optional.empty();
      cell.ifPresent(there -> knobs.add(new Knob(address, there, there.number(), 1)));
    }
  }

  private static void services(Study study, String id, List<Knob> knobs) {
    for (Service service : study.services()) {
      Address address = new Address("services", service.id(), "departures");
      Optional<Cell> cell = service.linkId().equals(id) ? study.find(address) : Optional.empty();
      cell.ifPresent(there -> knobs.add(new Knob(address, there, there.number(), 1)));
    }
  }

  /** The changes at a setting of the lever; none at the neutral one. */
  public List<Intervention> at(double setting) {
    List<Intervention> changes = new ArrayList<>();
    for (Knob knob : knobs) {
      if (setting != attribute.neutral()) {
        double number = number(knob, setting);
        Cell cell = knob.cell().with(Value.Quantity.of(number), NumberText.of(number));
        changes.add(new Intervention.SetValue(
            knob.address(), cell, Optional.empty(), Period.ALWAYS, Place.of("question")));
      }
    }
    return changes;
  }

  private double number(Knob knob, double setting) {
    return switch (attribute) {
      case TARIFF -> knob.base() + setting * knob.weight();
      case WAITING -> Math.max(0, knob.base() + setting);
      default -> knob.base() * setting;
    };
  }

  /** One value before and after. */
  public record Turned(Address address, double before, double after) {}

  /** The values of the study at a setting. */
  public List<Turned> turned(double setting) {
    return knobs.stream()
        .map(knob -> new Turned(knob.address(), knob.base(), number(knob, setting)))
        .toList();
  }
}
