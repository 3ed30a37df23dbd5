package landbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import landbridge.forbidden.Innocent;
import landbridge.forbidden.Offender;
import org.junit.jupiter.api.Test;

/** The result path calls nothing whose answer depends on machine, JDK, thread or moment (reliability rules 1-6). */
class ForbiddenApiTest {
  /** Everything between the parsed inputs and the stored tables. */
  private static final List<String> OFF_THE_PATH =
      List.of("landbridge.cli", "landbridge.report", "landbridge.web");

  @Test
  void resultPathCallsNothingForbidden() {
    List<String> found = new ArrayList<>();
    int looked = 0;
    for (JavaClass type : MainClasses.ALL) {
      if (OFF_THE_PATH.stream().noneMatch(type.getPackageName()::startsWith)) {
        looked++;
        found.addAll(ForbiddenApi.in(type));
      }
    }
    assertThat(looked).isGreaterThan(3);
    assertThat(found).isEmpty();
  }

  @Test
  void catchesEveryMethodOfASeededOffender() {
    JavaClass offender = new ClassFileImporter().importClass(Offender.class);
    String found = String.join("\n", ForbiddenApi.in(offender));
    offender.getMethods().stream()
        .filter(method -> !method.getName().startsWith("lambda$"))
        .forEach(method -> assertThat(found).contains("Offender." + method.getName() + "("));
  }

  @Test
  void passesTheAllowedWays() {
    assertThat(ForbiddenApi.in(new ClassFileImporter().importClass(Innocent.class)))
        .isEmpty();
  }
}
