package landbridge.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.appraise.AppraisalFrame;
import landbridge.appraise.TrafficYear;
import landbridge.choice.ChoiceFlows;
import landbridge.model.Asset;
import landbridge.model.Commodity;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.LoadClass;
import landbridge.model.Mode;
import landbridge.model.Study;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;
import landbridge.run.traffic.SupplyCompiler;
import landbridge.run.traffic.Tariffs;

/**
 * Turns the traffic of a year into money by country and asset: what carriers take and spend, what states
 * and the company charge, what is emitted.
 *
 * <p>What happens on a link belongs to the countries of its two ends, half each; so do the fees of a
 * crossing on it. Transfers and access are resources that cost what they are charged. Checked by: {@code
 * TrafficAccountsTest}.
 */
final class TrafficAccounts {
  private static final double GRAMS_PER_TONNE = 1e6;
  private static final double USD_PER_MUSD = 1e6;

  private final Supernetwork network;
  private final int[] country; // [graph nodes]
  private final AppraisalFrame frame;

  TrafficAccounts(Study study, Routes routes) {
    this.network = routes.network;
    List<String> countries = study.countries().stream().map(c -> c.id()).toList();
    Map<String, Integer> index = Goods.indices(countries);
    this.country = network.countries(countries);
    Goods goods = routes.goods;
    int[] origin = new int[goods.items()];
    int[] destination = new int[goods.items()];
    for (int item = 0; item < origin.length; item++) {
      origin[item] = index.get(goods.origin(item).country());
      destination[item] = index.get(goods.destination(item).country());
    }
    List<String> commodities = study.commodities().stream().map(Commodity::id).toList();
    this.frame = new AppraisalFrame(countries, commodities, origin, destination, goods.commodity);
  }

  /** What the positions of the arrays mean. */
  AppraisalFrame frame() {
    return frame;
  }

  /** Real money of one year, with traffic as computed and revenues without ramp-up. */
  TrafficYear of(Solution solution) {
    int year = solution.state().year();
    ChoiceFlows flows = solution.flows();
    Study study = solution.state().study();
    TrafficYear.Items items = new TrafficYear.Items(
        solution.state().demand().tonnes,
        flows.items.composite,
        flows.items.meanCost,
        solution.addedUsd());
    Sums sums = new Sums(study, frame.countries.size());
    for (int arc = 0; arc < network.arcs.size(); arc++) {
      if (network.arcs.get(arc).kind() == Supernetwork.Kind.LINK && flows.linkFlow[arc] > 0) {
        sums.add(arc, flows);
      }
    }
    return new TrafficYear(year, items, sums.territories(), company(study, year, flows));
  }

  private TrafficYear.Traffic company(Study study, int year, ChoiceFlows flows) {
    double tariff = 0;
    double cost = 0;
    double other = 0;
    for (Asset asset : study.assets()) {
      AssetTraffic traffic = asset(study, asset, year, flows);
      tariff += traffic.tariffUsd();
      cost += traffic.tonneKm() * asset.opex().opexVariableUsdPerTkm();
      other += otherUsd(study, asset, year);
    }
    return new TrafficYear.Traffic(tariff, other, cost);
  }

  /** Revenue that the traffic model does not give, from the opening of the asset's project on [USD/yr]. */
  static double otherUsd(Study study, Asset asset, int year) {
    boolean open = study.opens(asset.project()).isPresent()
        && year >= study.opens(asset.project()).getAsInt();
    return open
        ? asset.revenue().otherRevenueMusdPerYear().map(s -> s.linearAt(year)).orElse(0.0)
            * USD_PER_MUSD
        : 0;
  }

  /**
   * Use of an asset in a year.
   *
   * @param tariffUsd what its users pay the company [USD/yr]
   * @param tonneKm transport performance on its links [tkm/yr]
   */
  record AssetTraffic(double tariffUsd, double tonneKm) {}

  /** What the users of one asset pay, and how much they move on it. */
  AssetTraffic asset(Study study, Asset asset, int year, ChoiceFlows flows) {
    Tariffs tariffs = new Tariffs(study, year);
    double usd = 0;
    double tkm = 0;
    for (Link link : study.links()) {
      if (link.terms().owner().filter(asset.id()::equals).isPresent()) {
        for (int arc : network.arcsOfLink(link.id())) {
          usd += paid(study, link, tariffs, flows, arc);
          tkm += flows.linkFlow[arc] * link.lengthKm();
        }
      }
    }
    return new AssetTraffic(usd, tkm);
  }

  /** What the users of an arc pay the company [USD/yr]. */
  private static double paid(Study study, Link link, Tariffs tariffs, ChoiceFlows flows, int arc) {
    if (study.deal().tariffs().isEmpty()) {
      return flows.linkFlow[arc] * tariffs.usdPerT(link, "");
    }
    double usd = 0;
    double[][] flow = flows.linkFlowByCommodity();
    for (int c = 0; c < flow.length; c++) {
      String commodity = study.commodities().get(c).id();
      usd += flow[c][arc] * tariffs.usdPerT(link, commodity);
    }
    return usd;
  }

  /** Sums over arcs in their order, so that the bits never depend on threads. */
  private final class Sums {
    private final Study study;
    private final Map<LinkMode, Mode> modes = new EnumMap<>(LinkMode.class);
    private final List<LoadClass> loads = new ArrayList<>(); // [commodities]
    private final double[] fees; // [links] USD/t
    private final double[] revenue;
    private final double[] cost;
    private final double[] tax;
    private final double[] border;
    private final double[] carbon;

    Sums(Study study, int countries) {
      this.study = study;
      study.modes().forEach(mode -> modes.put(mode.id(), mode));
      Map<String, LoadClass> byId = new TreeMap<>();
      study.loads().forEach(load -> byId.put(load.id(), load));
      study.commodities().forEach(commodity -> loads.add(byId.get(commodity.load())));
      fees = new double[study.links().size()];
      for (Crossing crossing : study.crossings()) {
        for (int arc : network.arcsOfLink(crossing.linkId())) {
          if (network.arcs.get(arc).forward()) {
            fees[network.arcs.get(arc).index()] += crossing.terms().costUsdPerT();
          }
        }
      }
      revenue = new double[countries];
      cost = new double[countries];
      tax = new double[countries];
      border = new double[countries];
      carbon = new double[countries];
    }

    void add(int arc, ChoiceFlows flows) {
      Link link = study.links().get(network.arcs.get(arc).index());
      Mode mode = modes.get(link.mode());
      double paid = 0;
      double spent = 0;
      double[][] flow = flows.linkFlowByCommodity();
      for (int c = 0; c < flow.length; c++) {
        LoadClass load = loads.get(c);
        double tonnes = flow[c][arc];
        double carriage = SupplyCompiler.carriageUsdPerT(link, mode, load);
        paid += tonnes * carriage;
        spent += tonnes * SupplyCompiler.resourceUsdPerT(link, mode, load);
      }
      double tonnes = flows.linkFlow[arc];
      double charged =
          tonnes * (fees[network.arcs.get(arc).index()] + link.terms().tollUsdPerT());
      double emitted = tonnes * link.lengthKm() * mode.co2GPerTkm() / GRAMS_PER_TONNE;
      double taxed = paid * study.values().taxShare();
      int[] ends = {country[network.graph.from[arc]], country[network.graph.to[arc]]};
      for (int end : ends) {
        revenue[end] += paid / 2;
        cost[end] += spent / 2;
        tax[end] += taxed / 2;
        border[end] += charged / 2;
        carbon[end] += emitted / 2;
      }
    }

    TrafficYear.Territories territories() {
      return new TrafficYear.Territories(revenue, cost, tax, border, carbon);
    }
  }
}
