package landbridge.run.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.model.Crossing;
import landbridge.model.Intervention.Target;
import landbridge.model.Link;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.run.traffic.Supernetwork;

/**
 * A link, crossing or terminal that a question names, and its arcs.
 *
 * <p>A crossing stands for its link. {@code ID:ab} and {@code ID:ba} name one direction, as written in the
 * table of links or against it. Checked by: {@code SelectedTrafficTest}.
 *
 * @param name   as asked for
 * @param target what it is
 * @param link   link of a link or crossing, empty for a terminal
 * @param arcs   arcs of the network, the forward one first
 */
public record Named(String name, Target target, Optional<String> link, List<Integer> arcs) {
  private static final String FORWARD = ":ab";
  private static final String BACKWARD = ":ba";

  /** Copies the list. */
  public Named {
    arcs = List.copyOf(arcs);
  }

  /** What a name stands for; links come before crossings and terminals of the same name. */
  public static Optional<Named> find(Study study, Supernetwork network, String name) {
    boolean forward = name.endsWith(FORWARD);
    boolean directed = forward || name.endsWith(BACKWARD);
    return target(study, name).map(target -> {
      Optional<String> link = link(study, target);
      int[] all =
          link.isPresent() ? network.arcsOfLink(link.get()) : network.arcsOfTerminal(target.id());
      List<Integer> arcs = new ArrayList<>();
      for (int arc : all) {
        if (!directed || network.arcs.get(arc).forward() == forward) {
          arcs.add(arc);
        }
      }
      return new Named(name, target, link, arcs);
    });
  }

  /** What {@link #find} would find, without a network: known before any route is. */
  public static Optional<Target> target(Study study, String name) {
    boolean directed = name.endsWith(FORWARD) || name.endsWith(BACKWARD);
    String id = directed ? name.substring(0, name.length() - FORWARD.length()) : name;
    if (study.links().stream().map(Link::id).anyMatch(id::equals)) {
      return Optional.of(new Target(Target.Kind.LINK, id));
    }
    if (study.crossings().stream().map(Crossing::id).anyMatch(id::equals)) {
      return Optional.of(new Target(Target.Kind.CROSSING, id));
    }
    boolean terminal = study.terminals().stream().map(Terminal::id).anyMatch(id::equals);
    return terminal ? Optional.of(new Target(Target.Kind.TERMINAL, id)) : Optional.empty();
  }

  /** The link of a link or crossing; empty for a terminal. */
  public static Optional<String> link(Study study, Target target) {
    return switch (target.kind()) {
      case LINK -> Optional.of(target.id());
      case CROSSING ->
        study.crossings().stream()
            .filter(crossing -> crossing.id().equals(target.id()))
            .map(Crossing::linkId)
            .findFirst();
      case TERMINAL, SERVICE -> Optional.empty();
    };
  }

  /** All names that {@link #find} knows, for guessing what was meant. */
  public static List<String> names(Study study) {
    List<String> names = new ArrayList<>();
    study.links().forEach(link -> names.add(link.id()));
    study.crossings().forEach(crossing -> names.add(crossing.id()));
    study.terminals().forEach(terminal -> names.add(terminal.id()));
    return names;
  }
}
