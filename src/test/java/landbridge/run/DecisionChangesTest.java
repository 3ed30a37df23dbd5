package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Intervention;
import landbridge.model.Period;
import landbridge.model.Row;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.model.Value;
import landbridge.read.ColumnSpec;
import landbridge.read.Dictionary;
import landbridge.read.StudyReader;
import landbridge.read.TableSpec;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;

/** What the dictionary says of when scenarios may change a column, against what the engines make of a change. */
class DecisionChangesTest {
  private static final int LATE = 2035; // a model year of the study
  private static final Period LATER = new Period(OptionalInt.of(LATE), OptionalInt.empty());

  /**
   * What a change in some years would do and must not: paths of growth are counted from the base year in any year; the
   * appraisal would see another cost of operation than the company's accounts; the size of a study is no value.
   */
  private static final List<String> OTHERWISE =
      List.of("growth.", "study.", "assets.rail.opex_variable");

  private Study study;
  private Decisions decisions;
  private String unchanged;

  @Test
  void changesThatTheDictionaryBarsWouldHaveNoEffect() {
    study = StudyReader.read(Path.of("src/test/resources/filled-study"));
    decisions = Decisions.of(TrafficModel.of(study, 1), "pass-railway");
    unchanged = answer(List.of());
    List<String> seen = new ArrayList<>();
    int tried = 0;
    for (TableSpec table : Dictionary.standard().tables()) {
      for (ColumnSpec column : table.all()) {
        TableSpec.Change change = table.change(column.name());
        Optional<Address> path = path(table, column);
        if (change != TableSpec.Change.YEAR
            && path.isPresent()
            && OTHERWISE.stream().noneMatch(path.get().toString()::startsWith)) {
          Period period = change == TableSpec.Change.ONCE ? LATER : Period.ALWAYS;
          tried++;
          if (!answer(List.of(change(path.get(), column, period))).equals(unchanged)) {
            seen.add(path.get().toString());
          }
        }
      }
    }
    assertThat(seen).isEmpty();
    assertThat(tried).isGreaterThan(80);
  }

  @Test
  void changesInYearsHaveAnEffect() {
    study = StudyReader.read(Path.of("src/test/resources/filled-study"));
    decisions = Decisions.of(TrafficModel.of(study, 1), "pass-railway");
    unchanged = answer(List.of());
    for (String path : List.of(
        "assets.rail.tariff",
        "assets.rail.tariff_tkm",
        "crossings.pass-road.cost",
        "links.rail-north.length",
        "modes.road.price",
        "commodities.grain.time_value")) {
      Address address = Address.find(path).orElseThrow();
      TableSpec table = Dictionary.standard().get(address.table());
      ColumnSpec column = table.find(address.column()).orElseThrow();
      assertThat(table.change(address.column())).isEqualTo(TableSpec.Change.YEAR);
      assertThat(answer(List.of(change(address, column, LATER)))).as(path).isNotEqualTo(unchanged);
    }
  }

  /** The first row of a table that has a number in a column. */
  private Optional<Address> path(TableSpec table, ColumnSpec column) {
    for (Row row : study.table(table.name()).rows()) {
      boolean number = row.find(column.name())
          .filter(c -> c.value() instanceof Value.Quantity)
          .isPresent();
      if (number) {
        return Optional.of(new Address(table.name(), row.id(), column.name()));
      }
    }
    return Optional.empty();
  }

  private Intervention change(Address path, ColumnSpec column, Period period) {
    Cell cell = study.find(path).orElseThrow();
    double value = cell.number() == 0 ? 0.5 : 1.25 * cell.number();
    Cell changed =
        cell.with(Value.Quantity.of(value), String.format(Locale.ROOT, "%s", column.name()));
    return new Intervention.SetValue(
        path, changed, Optional.empty(), period, study.scenario("pass-railway").place());
  }

  private String answer(List<Intervention> changes) {
    Scenario of = study.scenario("pass-railway");
    Scenario changed = new Scenario(
        "changed",
        of.title(),
        of.description(),
        Optional.of(of.id()),
        List.of(),
        List.of(),
        changes,
        of.place());
    Scenario reference = study.scenario(study.settings().reference());
    Decisions.Outcome outcome = decisions.outcome(changed, reference.applyTo(study));
    StringBuilder answer = new StringBuilder().append(outcome.tonnes());
    outcome.appraisal().measures().forEach(one -> answer.append(one));
    outcome.company().orElseThrow().measures().forEach(one -> answer.append(one));
    return answer.toString();
  }
}
