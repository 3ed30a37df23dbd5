package landbridge.run;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import landbridge.finance.Concession;
import landbridge.finance.ConcessionAsset;
import landbridge.finance.Financing;
import landbridge.finance.YearAmounts;
import landbridge.model.Company;
import landbridge.model.FinancingTerms;
import landbridge.model.Loan;
import landbridge.model.Shareholder;
import landbridge.model.Study;
import landbridge.model.YearSeries;

/**
 * Maps what a study says of the company's deal (term, dues, support, shareholders, loans, covenants) to the
 * terms of the engine.
 *
 * <p>Checked by: {@code CompanyMapperTest}, {@code DealTest}.
 */
final class DealMapper {
  private static final double USD_PER_MUSD = 1e6;

  private final Study study;
  private final Company company;

  DealMapper(Study study) {
    this.study = study;
    this.company = study.company().orElseThrow();
  }

  Concession concession(List<ConcessionAsset> assets) {
    Company.Accounts terms = company.accounts();
    Company.Term term = company.term();
    return new Concession(
        company.id(),
        company.host(),
        new Concession.Term(
            term.start(),
            term.term(),
            term.extension(),
            term.extended(),
            terms.periods().perYear()),
        new Concession.Accounts(
            study.settings().money().priceYear(),
            terms.inflationPerYear(),
            terms.tariffIndexation(),
            terms.hurdlePerYear(),
            terms.overheadMusdPerYear() * USD_PER_MUSD),
        dues(),
        assets,
        study.shareholders().stream().map(DealMapper::holder).toList(),
        financing(assets));
  }

  private static Concession.Holder holder(Shareholder holder) {
    SortedMap<Integer, Double> steps =
        holder.shares().map(YearSeries::points).orElse(Collections.emptySortedMap());
    return new Concession.Holder(
        holder.id(),
        holder.country(),
        holder.share(),
        holder.shareExtended(),
        holder.contributes(),
        steps);
  }

  private Concession.Dues dues() {
    Company.Dues dues = company.dues();
    Company.Support support = company.support();
    return new Concession.Dues(
        dues.corporateTax(),
        dues.lossYears(),
        dues.dividendTax(),
        dues.hostFee(),
        dues.leaseMusdPerYear() * USD_PER_MUSD,
        new Concession.Support(
            guaranteed(support),
            support.guaranteeMusdPerYear().isPresent() ? support.guaranteeShare() : 0,
            support.handBackMusd() * USD_PER_MUSD,
            support.grantMusd() * USD_PER_MUSD,
            new Concession.LocalContent(support.localWorks(), support.localOperation())));
  }

  private YearAmounts guaranteed(Company.Support support) {
    if (support.guaranteeMusdPerYear().isEmpty()) {
      return YearAmounts.NONE;
    }
    YearSeries series = support.guaranteeMusdPerYear().get();
    int first = study.settings().years().baseYear();
    double[] usd = new double[study.settings().years().horizon() - first + 1];
    for (int i = 0; i < usd.length; i++) {
      usd[i] = series.linearAt(first + i) * USD_PER_MUSD;
    }
    return YearAmounts.held(first, usd);
  }

  private Financing financing(List<ConcessionAsset> assets) {
    Optional<FinancingTerms> terms = study.deal().financing();
    List<Financing.Tranche> loans =
        study.deal().loans().stream().map(DealMapper::tranche).toList();
    int start = terms
        .map(FinancingTerms::repaymentStart)
        .orElse(OptionalInt.empty())
        .orElse(lastOpening(assets) + 1);
    if (terms.isEmpty()) {
      return new Financing(loans, start, Financing.Reserve.NONE, Financing.Distribution.ALL_CASH);
    }
    FinancingTerms.Covenants covenants = terms.get().covenants();
    FinancingTerms.Payout payout = terms.get().payout();
    return new Financing(
        loans,
        start,
        new Financing.Reserve(terms.get().reserves().dsraMonths()),
        new Financing.Distribution(
            Financing.Policy.valueOf(payout.distribution().name()),
            covenants.lockUp(),
            payout.sweep(),
            payout.minimumCashMusd() * USD_PER_MUSD),
        new Financing.StepIn(covenants.defaultCover(), covenants.stepInYears()));
  }

  private static int lastOpening(List<ConcessionAsset> assets) {
    return assets.stream().mapToInt(asset -> asset.works().opens()).max().orElseThrow();
  }

  private static Financing.Tranche tranche(Loan loan) {
    Loan.Service service = loan.service();
    return new Financing.Tranche(
        loan.id(),
        new Financing.Service(
            Financing.Repayment.valueOf(service.repayment().name()),
            service.ratePerYear(),
            service.tenor(),
            service.grace()),
        Financing.Size.by(loan.size().cover(), loan.size().gearing()),
        new Financing.Fees(loan.fees().upfrontFee(), loan.fees().commitmentFeePerYear()),
        loan.kind() == Loan.Kind.SHAREHOLDER);
  }
}
