package landbridge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The directions of ARCHITECTURE.md as rules on the bytecode. A rule that is not a test is a wish. */
class ArchitectureTest {
  static final List<String> ENGINES = List.of(
      "demand",
      "choice",
      "assign",
      "operations",
      "calibrate",
      "appraise",
      "finance",
      "risk",
      "energy",
      "fibre");

  private static final JavaClasses MAIN = MainClasses.ALL;

  /** Package -> packages of ours that it may use. */
  private static Map<String, List<String>> allowed() {
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    allowed.put("base", List.of());
    allowed.put("model", List.of("base"));
    allowed.put("graph", List.of("base", "model"));
    allowed.put("money", List.of("base", "model"));
    for (String engine : ENGINES) {
      allowed.put(engine, List.of("base", "model", "graph", "money"));
    }
    List<String> run = new ArrayList<>(List.of("base", "model", "graph", "money"));
    run.addAll(ENGINES);
    allowed.put("run", run);
    allowed.put("store", List.of("base", "run"));
    allowed.put("report", List.of("base", "store"));
    allowed.put("explain", List.of("base", "store"));
    allowed.put("web", List.of("base", "store"));
    allowed.put("read", List.of("base", "model"));
    return allowed;
  }

  @Test
  void everyPackageUsesOnlyWhatLiesBelowIt() {
    allowed().forEach((name, below) -> {
      List<String> own = new ArrayList<>(List.of("landbridge." + name + ".."));
      below.forEach(other -> own.add("landbridge." + other + ".."));
      ArchRule rule = classes()
          .that()
          .resideInAPackage("landbridge." + name + "..")
          .should()
          .onlyDependOnClassesThat(not(resideInAPackage("landbridge.."))
              .or(resideInAnyPackage(own.toArray(new String[0]))))
          .allowEmptyShould(true);
      rule.check(MAIN);
    });
  }

  @Test
  void everyPackageHasAPlaceInTheRules() {
    TreeSet<String> places = new TreeSet<>(allowed().keySet());
    places.add("cli");
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass type : MAIN) {
      String[] parts = type.getPackageName().split("\\.");
      found.add(parts.length > 1 ? parts[1] : "");
    }
    assertThat(places).containsAll(found);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("landbridge.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("landbridge.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void enginesSeeNoFilesClockLoggingOrNetwork() {
    List<String> own = new ArrayList<>(List.of("landbridge.graph..", "landbridge.money.."));
    ENGINES.forEach(engine -> own.add("landbridge." + engine + ".."));
    noClasses()
        .that()
        .resideInAnyPackage(own.toArray(new String[0]))
        .should()
        .dependOnClassesThat(resideInAnyPackage(
                "java.io..",
                "java.nio.file..",
                "java.net..",
                "java.sql..",
                "java.util.logging..",
                "org.slf4j..",
                "picocli..")
            .and(not(named("java.io.Serializable")))
            .and(not(named("java.io.PrintStream"))))
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void hotClassesHoldNoObjects() {
    noClasses()
        .that()
        .areAnnotatedWith("landbridge.base.Hot")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util", "java.util.function..", "java.util.stream..")
                .and(not(named("java.util.Arrays"))))
        .allowEmptyShould(true)
        .check(MAIN);
    noClasses()
        .that()
        .areAnnotatedWith("landbridge.base.Hot")
        .should()
        .callMethodWhere(new DescribedPredicate<>("boxing") {
          @Override
          public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
            return call.getName().equals("valueOf")
                && call.getTargetOwner().isAssignableTo(Number.class);
          }
        })
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void nothingIsMutableAndStatic() {
    fields().that().areStatic().should().beFinal().check(MAIN);
  }

  @Test
  void modelIsMadeOfRecordsAndFinalClasses() {
    for (JavaClass type : MAIN.that(resideInAPackage("landbridge.model.."))) {
      boolean open = !type.isInterface() && !type.isRecord() && !type.isEnum();
      if (open && !type.getSimpleName().equals("package-info") && !type.isAnonymousClass()) {
        assertThat(type.getModifiers())
            .as("%s must be final", type.getName())
            .contains(JavaModifier.FINAL);
      }
    }
  }

  @Test
  void noPackageOrClassHasAnEmptyName() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(MAIN);
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe("named " + name, type -> type.getName().equals(name));
  }
}
