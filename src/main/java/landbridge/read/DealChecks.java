package landbridge.read;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import landbridge.base.Problem;
import landbridge.model.Company;
import landbridge.model.Externality;
import landbridge.model.Intervention;
import landbridge.model.Loan;
import landbridge.model.Project;
import landbridge.model.Scenario;
import landbridge.model.SharedUser;
import landbridge.model.Shareholder;
import landbridge.model.Study;
import landbridge.model.WorksComponent;

/**
 * Checks the company's deal and the details of the appraisal: exclusive projects, loans, users of shared
 * works, components of projects, shareholders' shares by year.
 *
 * <p>Checked by: {@code DealChecksTest}.
 */
final class DealChecks {
  private final Study study;
  private final Findings findings;

  DealChecks(Findings findings) {
    this.findings = findings;
    this.study = findings.study();
  }

  void check() {
    study.deal().loans().forEach(this::loan);
    reserve();
    study.deal().sharedUsers().forEach(this::user);
    exclusive();
    payers();
    components();
    makeUp();
    externalities();
    sharesByYear();
    equity();
  }

  private void loan(Loan loan) {
    boolean sculpted = loan.service().repayment() == Loan.Repayment.SCULPTED;
    if (sculpted && loan.size().cover() == 0) {
      findings.row("E4053", "loans", loan.id(), loan.id());
    }
    if (loan.service().grace() >= loan.service().tenor()) {
      int grace = loan.service().grace();
      findings.cell(
          "E4054", "loans", loan.id(), "grace", loan.id(), grace, loan.service().tenor());
    }
  }

  /** Nothing is saved for a renewal before the renewal before it, or before opening. */
  private void reserve() {
    outlived(study)
        .forEach((project, life) -> findings.cell(
            "W4055",
            "financing",
            "financing",
            "reserve_years",
            project,
            life,
            reserveYears(study)));
  }

  /** What a scenario's own changes do to the reserve; what holds as written, or by what it extends, is told there. */
  void check(Scenario scenario, Study applied) {
    List<Intervention> changes =
        scenario.interventions().stream().filter(DealChecks::ofReserve).toList();
    if (changes.isEmpty()) {
      return;
    }
    Study inForce =
        applied.in(study.settings().years().baseYear()); // as for the company's accounts
    Intervention last = changes.get(changes.size() - 1);
    SortedMap<String, Integer> found = outlived(inForce);
    found.keySet().removeAll(outlived(study).keySet());
    found.forEach((project, life) -> findings.add(
        Problem.of("W4055", last.place(), scenario.id(), project, life, reserveYears(inForce))));
  }

  private static boolean ofReserve(Intervention any) {
    return any instanceof Intervention.ValueChange change
        && (change.path().table().equals("projects")
                && List.of("life", "residual").contains(change.path().column())
            || change.path().table().equals("financing")
                && change.path().column().equals("reserve_years"));
  }

  private static int reserveYears(Study any) {
    return any.deal().financing().map(terms -> terms.reserves().reserveYears()).orElse(0);
  }

  /** Lives of the projects that hold assets and are renewed sooner than their reserve is filled. */
  private static SortedMap<String, Integer> outlived(Study any) {
    Set<String> held = new TreeSet<>();
    any.assets().forEach(asset -> held.add(asset.project()));
    SortedMap<String, Integer> lives = new TreeMap<>();
    for (Project project : any.projects()) {
      int life = project.life().life();
      boolean renewed = held.contains(project.id()) && project.life().residual() < 1;
      if (renewed && life < reserveYears(any)) {
        lives.put(project.id(), life);
      }
    }
    return lives;
  }

  private void user(SharedUser user) {
    if (user.aloneMusd() < user.addedMusd()) {
      findings.cell(
          "E4051",
          "shared_users",
          user.id(),
          "alone",
          user.asset(),
          user.aloneMusd(),
          user.addedMusd());
    }
  }

  private void exclusive() {
    study.company().ifPresent(company -> {
      for (Project project : study.projects()) {
        boolean held = company.term().exclusive().contains(project.id());
        if (held && !project.payer().equals("company")) {
          findings.cell("E4050", "projects", project.id(), "payer", project.id(), project.payer());
        }
      }
    });
  }

  /** What the company pays for stands in its accounts as an asset. */
  private void payers() {
    Set<String> held = new TreeSet<>();
    study.assets().forEach(asset -> held.add(asset.project()));
    for (Project project : study.projects()) {
      boolean company = project.payer().equals("company") && study.company().isPresent();
      if (company && !held.contains(project.id())) {
        findings.cell("E4057", "projects", project.id(), "payer", project.id());
      }
    }
  }

  private void components() {
    TreeMap<String, Double> sums = new TreeMap<>();
    TreeMap<String, String> last = new TreeMap<>();
    for (WorksComponent part : study.deal().components()) {
      sums.merge(part.project(), part.share(), Double::sum);
      last.put(part.project(), part.id());
    }
    sums.forEach((project, sum) -> {
      if (Math.abs(sum - 1) > SumChecks.CLOSE) {
        String what = "shares of the components of " + project;
        findings.cell(
            "E4017", "components", last.get(project), "share", what, SumChecks.shown(sum));
      }
    });
  }

  private void makeUp() {
    for (Project project : study.projects()) {
      double sum = project.makeUp().sum();
      if (project.makeUp().isKnown() && Math.abs(sum - 1) > SumChecks.EXACT) {
        String what = "traded, non_traded, skilled, unskilled and taxes";
        findings.row("E4017", "projects", project.id(), what, SumChecks.shown(sum));
      }
    }
  }

  private void externalities() {
    Set<String> countries = new TreeSet<>(study.table("countries").ids());
    for (Externality value : study.deal().externalities()) {
      if (!value.country().equals(Externality.ALL) && !countries.contains(value.country())) {
        String id = study.table("externalities").rows().stream()
            .filter(row -> row.provenance().place().equals(value.provenance().place()))
            .findFirst()
            .orElseThrow()
            .id();
        findings.cell("E4052", "externalities", id, "country", value.country());
      }
    }
  }

  /** Somebody pays equity whenever shares change: at the start, by the year and on extension. */
  private void equity() {
    if (study.company().isEmpty() || study.shareholders().isEmpty()) {
      return;
    }
    Company.Term term = study.company().get().term();
    SortedSet<Integer> years = new TreeSet<>(List.of(term.start()));
    study
        .shareholders()
        .forEach(holder ->
            holder.shares().ifPresent(shares -> years.addAll(shares.points().keySet())));
    int end = term.start() + term.term();
    SortedMap<Integer, Double> paying = new TreeMap<>();
    years.headSet(end).forEach(year -> paying.put(year, paid(Shareholder::shareIn, year)));
    if (term.extension() > 0) {
      paying.put(end, paid((one, year) -> one.shareExtended(), end));
    }
    paying.forEach((year, share) -> {
      if (!(share > 0)) {
        String last = study.shareholders().get(study.shareholders().size() - 1).id();
        findings.row("E4056", "shareholders", last, year);
      }
    });
  }

  private double paid(ToDoubleBiFunction<Shareholder, Integer> share, int year) {
    return study.shareholders().stream()
        .filter(Shareholder::contributes)
        .mapToDouble(holder -> share.applyAsDouble(holder, year))
        .sum();
  }

  /** Shares sum to 1 in every year in which one of them changes. */
  private void sharesByYear() {
    SortedSet<Integer> years = new TreeSet<>();
    String last = "";
    for (Shareholder holder : study.shareholders()) {
      if (holder.shares().isPresent()) {
        years.addAll(holder.shares().get().points().keySet());
        last = holder.id();
      }
    }
    for (int year : years) {
      double sum = study.shareholders().stream()
          .mapToDouble(holder -> holder.shareIn(year))
          .sum();
      if (Math.abs(sum - 1) > SumChecks.EXACT) {
        findings.cell(
            "E4017", "shareholders", last, "shares", "shares of " + year, SumChecks.shown(sum));
      }
    }
  }
}
