package landbridge.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import landbridge.base.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into nodes with places.
 *
 * <p>Built from the parser's events with a stack of our own, not from its composer: the composer
 * recurses, so that deep nesting would overflow the stack before anybody could count; here depth
 * and size are counted while the events come, which is the scan ahead of parsing. Duplicate keys
 * and explicit tags are errors; aliases count with the size of what they repeat. Not thread-safe;
 * one instance per file. Checked by: {@code YamlReaderTest}, {@code HostileInputTest}.
 */
final class YamlReader {

  static final int DEEPEST = 50;
  private static final int MOST_NODES = 200_000;
  private static final int LONGEST = 16 * 1024 * 1024;

  private final String file;
  private final Problems problems;
  private final Deque<Frame> stack = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new TreeMap<>();
  private int nodes;
  private YamlNode root;

  private YamlReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** An anchored node and how many nodes it holds. */
  private record Anchored(YamlNode node, int size) {}

  /** A collection under construction. */
  private static final class Frame {
    private final YamlNode node;
    private final Optional<Anchor> anchor;
    private final int before;
    private String key;

    Frame(YamlNode node, Optional<Anchor> anchor, int before) {
      this.node = node;
      this.anchor = anchor;
      this.before = before;
    }
  }

  /** Stops reading after a problem that has been recorded. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super("stop", null, false, false);
    }
  }

  /** The root of a file; a problem and nothing if it is no valid YAML; nothing if it is empty. */
  static Optional<YamlNode> read(String text, String file, Problems problems) {
    YamlReader reader = new YamlReader(file, problems);
    try {
      reader.run(text);
      return Optional.ofNullable(reader.root);
    } catch (Stop e) {
      return Optional.empty();
    } catch (MarkedYamlEngineException e) {
      Place place = reader.place(e.getProblemMark().or(e::getContextMark));
      problems.add("E1003", place, "", sentence(e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add("E1003", Place.of(file), "", sentence(e.getMessage()));
    } catch (StackOverflowError e) {
      problems.add("E1004", Place.of(file), "", DEEPEST);
    }
    return Optional.empty();
  }

  private static String sentence(String message) {
    String line = message == null ? "not readable" : message.strip();
    int end = line.indexOf('\n');
    return end < 0 ? line : line.substring(0, end);
  }

  private void run(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case DocumentStart -> documents = nextDocument(documents, event);
        case Scalar -> scalar((ScalarEvent) event);
        case Alias -> alias((AliasEvent) event);
        case MappingStart -> start((NodeEvent) event, mapping(event));
        case SequenceStart -> start((NodeEvent) event, sequence(event));
        case MappingEnd, SequenceEnd -> end();
        default -> {
          // stream and document ends carry nothing
        }
      }
    }
  }

  private int nextDocument(int documents, Event event) {
    if (documents > 0) {
      problems.add("E1009", place(event.getStartMark()), "");
      throw new Stop();
    }
    return documents + 1;
  }

  private YamlNode mapping(Event event) {
    Place place = place(event.getStartMark());
    return new YamlNode.Mapping(new LinkedHashMap<>(), new TreeMap<>(), place);
  }

  private YamlNode sequence(Event event) {
    return new YamlNode.Sequence(new ArrayList<>(), place(event.getStartMark()));
  }

  private void scalar(ScalarEvent event) {
    Place place = place(event.getStartMark());
    event.getTag().ifPresent(tag -> checkTag(tag, place));
    YamlNode.Scalar scalar = new YamlNode.Scalar(event.getValue(), event.isPlain(), place);
    count(1, place);
    event.getAnchor().ifPresent(a -> anchors.put(a.getValue(), new Anchored(scalar, 1)));
    Frame top = stack.peek();
    if (top != null && top.node instanceof YamlNode.Mapping mapping && top.key == null) {
      key(top, mapping, scalar);
    } else {
      put(scalar);
    }
  }

  private void key(Frame top, YamlNode.Mapping mapping, YamlNode.Scalar scalar) {
    top.key = scalar.text();
    if (mapping.keys().containsKey(top.key)) {
      int first = mapping.keys().get(top.key).line();
      problems.add("E1006", scalar.place(), "key \"" + top.key + "\"", top.key, first);
    } else {
      mapping.keys().put(top.key, scalar.place());
    }
  }

  private void checkTag(String tag, Place place) {
    if (!tag.equals("tag:yaml.org,2002:str")) {
      problems.add("E1016", place, "tag " + tag, tag);
    }
  }

  private void alias(AliasEvent event) {
    Place place = place(event.getStartMark());
    String name = event.getAlias().getValue();
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      problems.add("E1003", place, "*" + name, "the alias has no finished anchor before it");
      throw new Stop();
    }
    count(anchored.size, place);
    Frame top = stack.peek();
    if (top != null && top.node instanceof YamlNode.Mapping && top.key == null) {
      problems.add("E1007", place, "*" + name, "a name", "an alias as key");
      throw new Stop();
    }
    put(anchored.node);
  }

  private void start(NodeEvent event, YamlNode node) {
    Frame top = stack.peek();
    if (stack.size() >= DEEPEST) {
      problems.add("E1004", node.place(), "", DEEPEST);
      throw new Stop();
    }
    if (top != null && top.node instanceof YamlNode.Mapping && top.key == null) {
      problems.add("E1007", node.place(), "", "a name", "a list or mapping as key");
      throw new Stop();
    }
    stack.push(new Frame(node, event.getAnchor(), nodes));
    count(1, node.place());
  }

  private void end() {
    Frame done = stack.pop();
    int size = nodes - done.before;
    done.anchor.ifPresent(a -> anchors.put(a.getValue(), new Anchored(done.node, size)));
    put(done.node);
  }

  private void put(YamlNode node) {
    Frame top = stack.peek();
    if (top == null) {
      root = node;
    } else if (top.node instanceof YamlNode.Sequence sequence) {
      sequence.items().add(node);
    } else if (top.node instanceof YamlNode.Mapping mapping) {
      mapping.entries().putIfAbsent(top.key, node);
      top.key = null;
    }
  }

  private void count(int more, Place place) {
    nodes += more;
    if (nodes > MOST_NODES) {
      problems.add("E1005", place, "", "aliases or entries make more than 200,000 nodes");
      throw new Stop();
    }
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.of(file));
  }
}
