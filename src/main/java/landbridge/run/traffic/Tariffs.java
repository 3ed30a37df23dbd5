package landbridge.run.traffic;

import java.util.Map;
import java.util.TreeMap;
import landbridge.model.Asset;
import landbridge.model.Link;
import landbridge.model.Study;

/**
 * What the company charges on each of its links.
 *
 * <p>A charge per tonne holds for the whole asset, so a link bears its share by length: goods that use the
 * whole asset pay the charge once, goods that use half of it pay half.
 *
 * <p>Formula: USD/t = tariff x length / length of the asset + tariff per tkm x length. Checked by: {@code
 * SupplyCompilerTest}.
 */
public final class Tariffs {
  private final Map<String, Asset> assets = new TreeMap<>();
  private final Map<String, Double> lengthKm = new TreeMap<>();

  public Tariffs(Study study) {
    study.assets().forEach(asset -> assets.put(asset.id(), asset));
    for (Link link : study.links()) {
      link.terms().owner().ifPresent(owner -> lengthKm.merge(owner, link.lengthKm(), Double::sum));
    }
  }

  /** The company's charge on a link [USD/t]; 0 on links of others. */
  public double usdPerT(Link link) {
    if (link.terms().owner().isEmpty()) {
      return 0;
    }
    String owner = link.terms().owner().get();
    Asset.Tariff tariff = assets.get(owner).tariff();
    double share = link.lengthKm() / lengthKm.get(owner);
    return tariff.tariffUsdPerT() * share + tariff.tariffTkmUsdPerTkm() * link.lengthKm();
  }
}
