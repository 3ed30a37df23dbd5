package landbridge.assign;

import landbridge.base.Hot;

/**
 * The volume-delay functions of all links as arrays: time, slope and integral at a flow.
 *
 * <p>Immutable and shared. Power functions are held as {@code free + factor x flow^power}, so a whole
 * power is a few multiplications; a fractional power goes through {@link StrictMath}. The marginal
 * view ({@link #marginal}) gives {@code t + v t'} in place of {@code t}: an equilibrium on it is the
 * system optimum (Beckmann, McGuire and Winsten 1956).
 *
 * <p>Checked by: {@code VolumeDelayTest} (published values, slopes and integrals against numerical
 * differences and sums).
 */
@Hot
public final class LinkTimes {
  private static final byte POWER_4 = 0;
  private static final byte POWER_WHOLE = 1;
  private static final byte POWER_REAL = 2;
  private static final byte CONICAL = 3;
  private static final byte DAVIDSON = 4;
  private static final byte AKCELIK = 5;
  private static final byte TABLE = 6;
  private static final byte AWAY = 7;

  private final byte[] kind; // [links]
  private final double[] free; // [links] time at flow 0
  private final double[] factor; // [links] of flow^power; else the first shape parameter
  private final double[] power; // [links]; else the second shape parameter
  private final double[] capacity; // [links]
  private final double[] limit; // [links] third shape parameter
  private final VolumeDelay.Tabulated[] table; // [links] set where the kind is TABLE
  private final boolean marginal;

  private LinkTimes(int links) {
    kind = new byte[links];
    free = new double[links];
    factor = new double[links];
    power = new double[links];
    capacity = new double[links];
    limit = new double[links];
    table = new VolumeDelay.Tabulated[links];
    marginal = false;
  }

  private LinkTimes(LinkTimes base, boolean marginal) {
    kind = base.kind;
    free = base.free;
    factor = base.factor.clone();
    power = base.power;
    capacity = base.capacity;
    limit = base.limit;
    table = base.table;
    this.marginal = marginal;
    for (int link = 0; link < kind.length && marginal; link++) {
      if (kind[link] <= POWER_REAL) {
        factor[link] *= 1 + power[link];
      }
    }
  }

  /** The compiled functions, one per link. */
  public static LinkTimes of(VolumeDelay... functions) {
    LinkTimes times = new LinkTimes(functions.length);
    for (int link = 0; link < functions.length; link++) {
      times.set(link, functions[link]);
    }
    return times;
  }

  /** The same functions in another order: link i of the result is link order[i] of this. */
  LinkTimes inOrder(int[] order) {
    if (marginal) {
      throw new IllegalArgumentException("order the functions before taking the marginal view");
    }
    LinkTimes times = new LinkTimes(order.length);
    for (int link = 0; link < order.length; link++) {
      int old = order[link];
      times.kind[link] = kind[old];
      times.free[link] = free[old];
      times.factor[link] = factor[old];
      times.power[link] = power[old];
      times.capacity[link] = capacity[old];
      times.limit[link] = limit[old];
      times.table[link] = table[old];
    }
    return times;
  }

  /** The same functions followed by others. */
  LinkTimes and(VolumeDelay... more) {
    int[] order = new int[kind.length + more.length];
    for (int link = 0; link < order.length; link++) {
      order[link] = Math.min(link, kind.length - 1); // the places of the others are set below
    }
    LinkTimes times = inOrder(order);
    for (int i = 0; i < more.length; i++) {
      times.set(kind.length + i, more[i]);
    }
    return times;
  }

  /** The marginal view: what one more unit of flow costs all together. */
  public LinkTimes marginal() {
    if (marginal) {
      throw new IllegalArgumentException("already marginal");
    }
    return new LinkTimes(this, true);
  }

  /** Number of links. */
  public int links() {
    return kind.length;
  }

  private void set(int link, VolumeDelay function) {
    if (function instanceof VolumeDelay.Constant c) {
      put(link, POWER_4, c.time(), 0, 4);
    } else if (function instanceof VolumeDelay.Bpr b) {
      setBpr(link, b);
    } else if (function instanceof VolumeDelay.Conical c) {
      put(link, CONICAL, c.freeTime(), c.alpha(), (2 * c.alpha() - 1) / (2 * c.alpha() - 2));
      capacity[link] = c.capacity();
    } else if (function instanceof VolumeDelay.Davidson d) {
      put(link, DAVIDSON, d.freeTime(), d.j(), 0);
      capacity[link] = d.capacity();
      limit[link] = d.limit();
    } else if (function instanceof VolumeDelay.Akcelik a) {
      put(link, AKCELIK, a.freeTime(), a.period() / 4, 8 * a.j() / (a.capacity() * a.period()));
      capacity[link] = a.capacity();
    } else if (function instanceof VolumeDelay.Tabulated t) {
      put(link, TABLE, t.time(0), 0, 0);
      table[link] = t;
    } else if (function instanceof VolumeDelay.StayingAway s) {
      put(link, AWAY, s.shift(), s.theta(), 0);
      capacity[link] = s.total();
      limit[link] = s.limit() * s.total();
    }
  }

  private void setBpr(int link, VolumeDelay.Bpr b) {
    capacity[link] = b.capacity();
    if (b.power() == 0 || b.alpha() == 0 || b.freeTime() == 0) {
      put(link, POWER_4, b.freeTime() * (1 + (b.power() == 0 ? b.alpha() : 0)), 0, 4);
    } else if (b.power() != Math.rint(b.power()) || b.power() > 30) {
      put(link, POWER_REAL, b.freeTime(), b.freeTime() * b.alpha(), b.power());
    } else {
      double scaled = b.freeTime() * b.alpha() / raised(b.capacity(), (int) b.power());
      put(link, b.power() == 4 ? POWER_4 : POWER_WHOLE, b.freeTime(), scaled, b.power());
    }
  }

  private void put(int link, byte of, double atZero, double first, double second) {
    kind[link] = of;
    free[link] = atZero;
    factor[link] = first;
    power[link] = second;
  }

  /** Time of a link at a flow (marginal time in the marginal view). */
  public double time(int link, double flow) {
    byte of = kind[link];
    if (of == POWER_4) {
      double square = flow * flow;
      return free[link] + factor[link] * square * square;
    }
    if (of == POWER_WHOLE) {
      return free[link] + factor[link] * raised(flow, (int) power[link]);
    }
    if (of == POWER_REAL) {
      return free[link] + factor[link] * StrictMath.pow(flow / capacity[link], power[link]);
    }
    double plain = curve(link, flow, 0);
    return marginal ? plain + flow * curve(link, flow, 1) : plain;
  }

  /** Derivative of {@link #time} at a flow. */
  public double slope(int link, double flow) {
    byte of = kind[link];
    if (of == POWER_4) {
      return 4 * factor[link] * flow * flow * flow;
    }
    if (of == POWER_WHOLE) {
      return power[link] * factor[link] * raised(flow, (int) power[link] - 1);
    }
    if (of == POWER_REAL) {
      double x = flow / capacity[link];
      double rest = power[link] - 1;
      double shape = x == 0 && rest < 0 ? 0 : StrictMath.pow(x, rest); // finite at zero flow
      return power[link] * factor[link] / capacity[link] * shape;
    }
    double plain = curve(link, flow, 1);
    return marginal ? 2 * plain + flow * curve(link, flow, 2) : plain;
  }

  /** Integral of {@link #time} from 0 to a flow: the link's part of the Beckmann objective. */
  public double integral(int link, double flow) {
    byte of = kind[link];
    if (of <= POWER_REAL) {
      return flow * (free[link] + (time(link, flow) - free[link]) / (power[link] + 1));
    }
    if (marginal) {
      return flow * curve(link, flow, 0);
    }
    if (of == CONICAL) {
      return Curves.conicalIntegral(free[link], factor[link], power[link], flow, capacity[link]);
    }
    if (of == DAVIDSON) {
      return Curves.davidsonIntegral(free[link], factor[link], flow, capacity[link], limit[link]);
    }
    if (of == AKCELIK) {
      return Curves.akcelikIntegral(free[link], factor[link], power[link], flow, capacity[link]);
    }
    if (of == TABLE) {
      return Curves.tableIntegral(table[link], flow);
    }
    return Curves.awayIntegral(free[link], factor[link], flow, capacity[link], limit[link]);
  }

  /** Value, first or second derivative of the functions that are not powers. */
  private double curve(int link, double flow, int order) {
    switch (kind[link]) {
      case CONICAL:
        return Curves.conical(free[link], factor[link], power[link], flow, capacity[link], order);
      case DAVIDSON:
        return Curves.davidson(free[link], factor[link], flow, capacity[link], limit[link], order);
      case AKCELIK:
        return Curves.akcelik(free[link], factor[link], power[link], flow, capacity[link], order);
      case TABLE:
        return Curves.table(table[link], flow, order);
      default:
        return Curves.away(free[link], factor[link], flow, capacity[link], limit[link], order);
    }
  }

  private static double raised(double base, int exponent) {
    double result = 1;
    double square = base;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
