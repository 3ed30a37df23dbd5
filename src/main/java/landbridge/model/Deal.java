package landbridge.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of the company's deal and of the appraisal's details, as records: loans, covenants, tariffs by
 * commodity, shared works, components of projects, external costs.
 *
 * <p>Bound once per table, like the rest of a study. Checked by: {@code DictionaryTest}, {@code DealTest}.
 */
public final class Deal {
  private final List<FinancingTerms> financing;
  private final List<Loan> loans;
  private final List<TerminationTerms> terminations;
  private final List<CommodityTariff> tariffs;
  private final List<SharedWorks> sharedWorks;
  private final List<SharedUser> sharedUsers;
  private final List<WorksComponent> components;
  private final List<Externality> externalities;

  /** Binds the tables that differ from those of the study before. */
  Deal(Study study, Study before) {
    Binder binder = new Binder(study, before);
    financing = binder.bind("financing", d -> d.financing, FinancingTerms::of);
    loans = binder.bind("loans", d -> d.loans, Loan::of);
    terminations = binder.bind("terminations", d -> d.terminations, TerminationTerms::of);
    tariffs = binder.bind("tariffs", d -> d.tariffs, CommodityTariff::of);
    sharedWorks = binder.bind("shared_works", d -> d.sharedWorks, SharedWorks::of);
    sharedUsers = binder.bind("shared_users", d -> d.sharedUsers, SharedUser::of);
    components = binder.bind("components", d -> d.components, WorksComponent::of);
    externalities = binder.bind("externalities", d -> d.externalities, Externality::of);
  }

  private record Binder(Study study, Study before) {
    <T> List<T> bind(String table, Function<Deal, List<T>> bound, Function<Row, T> of) {
      boolean same = before != null && before.table(table) == study.table(table);
      return same ? bound.apply(before.deal()) : study.table(table).map(of);
    }
  }

  /** Reserves, covenants and rules of distribution, if written. */
  public Optional<FinancingTerms> financing() {
    return financing.stream().findFirst();
  }

  /** Loans in order of rank. */
  public List<Loan> loans() {
    return loans;
  }

  /** Payments on early termination, by cause. */
  public List<TerminationTerms> terminations() {
    return terminations;
  }

  /** Charges for single commodities. */
  public List<CommodityTariff> tariffs() {
    return tariffs;
  }

  /** Works that several assets use. */
  public List<SharedWorks> sharedWorks() {
    return sharedWorks;
  }

  /** Who uses them. */
  public List<SharedUser> sharedUsers() {
    return sharedUsers;
  }

  /** Parts of projects with lives of their own. */
  public List<WorksComponent> components() {
    return components;
  }

  /** External costs by country and mode. */
  public List<Externality> externalities() {
    return externalities;
  }
}
