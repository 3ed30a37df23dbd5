package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import landbridge.model.Commodity;
import landbridge.model.CommodityTariff;
import landbridge.model.LoadClass;
import landbridge.model.Study;

/**
 * Commodities that pay the same prices on every link: all of a load class, but for those for which an asset
 * of the company has a charge of its own.
 *
 * <p>Without such charges the classes are the load classes in their order. Checked by: {@code
 * CommodityTariffTest}.
 */
public final class PriceClasses {
  private final List<LoadClass> loads = new ArrayList<>(); // [classes]
  private final List<String> commodities =
      new ArrayList<>(); // [classes] empty for a whole load class
  private final int[] ofCommodity; // [commodities]

  private PriceClasses(Study study) {
    loads.addAll(study.loads());
    study.loads().forEach(load -> commodities.add(""));
    Map<String, Integer> load =
        Goods.indices(study.loads().stream().map(LoadClass::id).toList());
    Set<String> own = new TreeSet<>();
    study.deal().tariffs().stream().map(CommodityTariff::commodity).forEach(own::add);
    ofCommodity = new int[study.commodities().size()];
    for (int c = 0; c < ofCommodity.length; c++) {
      Commodity commodity = study.commodities().get(c);
      ofCommodity[c] = load.get(commodity.load());
      if (own.contains(commodity.id())) {
        loads.add(study.loads().get(ofCommodity[c]));
        commodities.add(commodity.id());
        ofCommodity[c] = loads.size() - 1;
      }
    }
  }

  static PriceClasses of(Study study) {
    return new PriceClasses(study);
  }

  int count() {
    return loads.size();
  }

  /** Load class of a price class. */
  LoadClass load(int priceClass) {
    return loads.get(priceClass);
  }

  /** The commodity that is a class of its own; empty for a whole load class. */
  String commodity(int priceClass) {
    return commodities.get(priceClass);
  }

  /** [commodities] their classes. */
  int[] ofCommodity() {
    return ofCommodity.clone();
  }
}
