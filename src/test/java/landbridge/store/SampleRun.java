package landbridge.store;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import landbridge.run.InputFile;
import landbridge.run.ResultTable;
import landbridge.run.Run;

/** A small synthetic run with awkward texts and numbers, for tests of the store. */
public final class SampleRun {
  private SampleRun() {}

  public static Run of(long seed) {
    List<ResultTable> tables = new ArrayList<>();
    ResultTable.Rows shares = ResultTable.of("corridor_share");
    for (int i = 0; i < 400; i++) {
      shares.add("base", 2025, "c" + i, (seed + i) / 3.0, 1e-300 * i);
    }
    tables.add(shares.build());
    tables.add(ResultTable.of("appraisal")
        .add("with, comma", "enpv", 0.1 + 0.2, "USD", "a \"quoted\" note\nin two lines")
        .add("", "eirr", ResultTable.MISSING, "1", "#no root; Кура, Ağdam, ÄÖÜ")
        .build());
    tables.add(ResultTable.of("check")
        .add("base", "sum", true, 0.0, "USD")
        .add("base", "left over", true, ResultTable.MISSING, "")
        .build());
    tables.add(ResultTable.of("bottleneck").build());
    return Run.of("sample", seed, new TreeMap<>(), tables)
        .withInputs(List.of(new InputFile("study.yaml", 12, "00ff")))
        .withWarnings(List.of("a warning"));
  }
}
