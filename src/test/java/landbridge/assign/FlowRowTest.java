package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A short row against a map, through growth and copies. */
class FlowRowTest {
  @Test
  void behavesLikeAMap() {
    SplittableRandom random = new SplittableRandom(5);
    FlowRow row = new FlowRow();
    TreeMap<Integer, Double> map = new TreeMap<>();
    for (int step = 0; step < 20_000; step++) {
      int link = random.nextInt(3000) * 7;
      double change = random.nextInt(100);
      row.add(link, change);
      map.merge(link, change, Double::sum);
    }
    assertThat(row.size).isEqualTo(map.size());
    map.forEach((link, flow) -> assertThat(row.get(link)).isEqualTo(flow));
    assertThat(row.get(1)).isZero();
    assertThat(row.find(1)).isEqualTo(FlowRow.NONE);
  }

  @Test
  void aCopyLeavesTheFirstRowAlone() {
    FlowRow row = new FlowRow();
    for (int link = 0; link < 6; link++) {
      row.add(link, link);
    }
    FlowRow copy = row.copy();
    copy.add(2, 10);
    for (int link = 100; link < 200; link++) {
      copy.add(link, 1);
    }
    assertThat(row.size).isEqualTo(6);
    assertThat(row.get(2)).isEqualTo(2);
    assertThat(row.find(150)).isEqualTo(FlowRow.NONE);
    assertThat(copy.get(2)).isEqualTo(12);
    assertThat(copy.get(150)).isEqualTo(1);
    copy.clear();
    assertThat(copy.get(2)).isZero();
    assertThat(row.get(5)).isEqualTo(5);
  }

  @Test
  void aFullRowHoldsEveryLink() {
    FlowRow row = new FlowRow(new int[] {0, 1, 2});
    row.add(1, 4);
    FlowRow copy = row.copy();
    copy.add(1, 1);
    assertThat(row.get(1)).isEqualTo(4);
    assertThat(copy.get(1)).isEqualTo(5);
    assertThat(row.enter(2)).isEqualTo(2);
  }

  @Test
  void watchesEachEntryOnceAndCopiesThoseWithFlow() {
    for (FlowRow row : new FlowRow[] {new FlowRow(), new FlowRow(new int[200])}) {
      for (int round = 0; round < 2; round++) {
        for (int link = 0; link < 130; link++) {
          row.watch(row.enter(link));
        }
      }
      assertThat(row.besides()).isEqualTo(130);
      row.add(77, 1);
      row.add(129, 2);
      FlowRow copy = row.copy();
      assertThat(copy.besides()).isEqualTo(2);
      assertThat(copy.beside(0)).isEqualTo(copy.find(77));
      assertThat(copy.beside(1)).isEqualTo(copy.find(129));
      row.watchNone();
      assertThat(row.besides()).isZero();
      row.watch(row.find(77));
      assertThat(row.besides()).isEqualTo(1);
    }
  }
}
