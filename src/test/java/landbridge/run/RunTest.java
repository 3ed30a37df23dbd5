package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a fingerprint covers and what it must not cover. */
class RunTest {
  private static final InputFile A = new InputFile("study.yaml", 10, "aa");
  private static final InputFile B = new InputFile("network/links.csv", 20, "bb");

  @Test
  void fingerprintFollowsInputsSeedAndSettings() {
    String base = run(1, settings("tolerance", "1e-6"), A, B).fingerprint();
    assertThat(run(1, settings("tolerance", "1e-6"), A, B).fingerprint()).isEqualTo(base);
    assertThat(run(2, settings("tolerance", "1e-6"), A, B).fingerprint()).isNotEqualTo(base);
    assertThat(run(1, settings("tolerance", "1e-7"), A, B).fingerprint()).isNotEqualTo(base);
    assertThat(run(1, settings("tolerance", "1e-6"), A).fingerprint()).isNotEqualTo(base);
    InputFile changed = new InputFile("network/links.csv", 20, "bc");
    assertThat(run(1, settings("tolerance", "1e-6"), A, changed).fingerprint()).isNotEqualTo(base);
  }

  @Test
  void fingerprintDoesNotFollowTheOrderOfFilesOrTheResults() {
    Run run = run(1, new TreeMap<>(), A, B);
    assertThat(run(1, new TreeMap<>(), B, A).fingerprint()).isEqualTo(run.fingerprint());
    assertThat(run.withWarnings(List.of("slow")).fingerprint()).isEqualTo(run.fingerprint());
    assertThat(run.id()).startsWith("r-").hasSize(14);
  }

  @Test
  void oneSolutionThatStoppedMakesTheRunNotConverged() {
    ResultTable.Rows rows =
        ResultTable.of("convergence").add("a", 2030, "converged", 9, 1e-9, 1.0, 1.0, 0.0, 0.0);
    assertThat(with(rows.build()).converged()).isTrue();
    rows.add("a", 2035, "stopped: 200 iterations", 200, 1e-2, 1.0, 1.0, 0.0, 0.0);
    assertThat(with(rows.build()).converged()).isFalse();
  }

  @Test
  void oneFailedCheckFailsTheRun() {
    ResultTable.Rows rows = ResultTable.of("check").add("a", "sum", true, 0.0, "USD");
    assertThat(with(rows.build()).checksHold()).isTrue();
    rows.add("a", "countries", false, 0.01, "USD");
    assertThat(with(rows.build()).checksHold()).isFalse();
  }

  private static Run with(ResultTable table) {
    return Run.of("toy", 1, new TreeMap<>(), List.of(table));
  }

  private static Run run(long seed, SortedMap<String, String> settings, InputFile... inputs) {
    return Run.of("toy", seed, settings, List.of()).withInputs(List.of(inputs));
  }

  private static SortedMap<String, String> settings(String name, String value) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put(name, value);
    return settings;
  }
}
