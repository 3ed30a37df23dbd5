package landbridge.run.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import landbridge.model.Asset;
import landbridge.model.CommodityTariff;
import landbridge.model.Link;
import landbridge.model.Study;

/**
 * What the company charges on each of its links in a year.
 *
 * <p>A charge per tonne holds for the whole asset, so a link bears its share by length: goods that use the
 * whole asset pay the charge once, goods that use half of it pay half. A commodity may have a charge of its
 * own, on a straight line between the years given.
 *
 * <p>Formula: USD/t = tariff x length / length of the asset + tariff per tkm x length. Checked by: {@code
 * SupplyCompilerTest}, {@code CommodityTariffTest}.
 */
public final class Tariffs {
  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final Map<String, Double> lengthKm = new LinkedHashMap<>();
  private final Map<String, Double> own = new LinkedHashMap<>(); // by asset and commodity, USD/t

  /** Tariffs of a year; the study holds the values in force in it. */
  public Tariffs(Study study, int year) {
    study.assets().forEach(asset -> assets.put(asset.id(), asset));
    for (Link link : study.links()) {
      if (link.terms().owner().isPresent()) {
        lengthKm.merge(link.terms().owner().get(), link.lengthKm(), Double::sum);
      }
    }
    for (CommodityTariff tariff : study.deal().tariffs()) {
      double usdPerT = tariff.tariffUsdPerT().linearAt(year);
      own.put(tariff.asset() + ">" + tariff.commodity(), usdPerT);
    }
  }

  /**
   * The company's charge on a link [USD/t]; 0 on links of others.
   *
   * @param commodity id; empty for commodities without a charge of their own
   */
  public double usdPerT(Link link, String commodity) {
    if (link.terms().owner().isEmpty()) {
      return 0;
    }
    String owner = link.terms().owner().get();
    Asset.Tariff tariff = assets.get(owner).tariff();
    double perTonne = own.getOrDefault(owner + ">" + commodity, tariff.tariffUsdPerT());
    double share = link.lengthKm() / lengthKm.get(owner);
    return perTonne * share + tariff.tariffTkmUsdPerTkm() * link.lengthKm();
  }
}
