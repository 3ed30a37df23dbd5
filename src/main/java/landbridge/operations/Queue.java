package landbridge.operations;

/**
 * Mean waits in queues with Poisson arrivals: closed forms, and one named approximation for several servers.
 *
 * <p>M/M/c by Erlang's C formula; M/G/1 by Pollaczek and Khinchine; M/G/c by Allen and Cunneen (for Poisson
 * arrivals the same as Lee and Longton 1959): the wait of M/M/c times half the sum of the squared coefficients of
 * variation of arrivals and service. It is exact for one server and for exponential service. Kimura's
 * interpolation was not taken: it needs the wait of M/D/c, and gains little below 90 % load.
 *
 * <p>Times are in the unit of the mean service, waits of an overloaded queue are infinite.
 *
 * <p>Source: Erlang (1917); Pollaczek (1930), Khinchine (1932); Allen, Probability, Statistics, and Queueing Theory
 * (1990), section 5.3. Checked by: {@code QueueTest}.
 */
public final class Queue {
  private Queue() {}

  /** Share of the servers' time that is used. */
  public static double utilisation(int servers, double arrivals, double service) {
    check(servers, arrivals, service);
    return arrivals * service / servers;
  }

  /**
   * Erlang's C: the probability that an arrival must wait in M/M/c.
   *
   * @param servers number of servers c, at least 1
   * @param load    offered load a = arrivals x service, at least 0
   * @return 1 if the load reaches the servers
   */
  public static double erlangC(int servers, double load) {
    check(servers, load, 1);
    if (load >= servers) {
      return 1;
    }
    double lost = 1; // Erlang's B by its recursion
    for (int c = 1; c <= servers; c++) {
      lost = load * lost / (c + load * lost);
    }
    double idle = 1 - load / servers;
    return lost / (idle + lost * (1 - idle));
  }

  /**
   * Mean wait before service in M/G/c after Allen and Cunneen.
   *
   * @param servers  number of servers
   * @param arrivals arrivals per unit of time
   * @param service  mean service time
   * @param variation squared coefficient of variation of the service time; 0 constant, 1 exponential
   */
  public static double wait(int servers, double arrivals, double service, double variation) {
    if (!(variation >= 0)) {
      throw new IllegalArgumentException("squared variation must be at least 0, not " + variation);
    }
    if (utilisation(servers, arrivals, service) >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double load = arrivals * service;
    double exponential = erlangC(servers, load) * service / (servers - load);
    return exponential * (1 + variation) / 2;
  }

  private static void check(int servers, double arrivals, double service) {
    boolean finite = arrivals >= 0 && service >= 0 && arrivals * service < Double.POSITIVE_INFINITY;
    if (servers < 1 || !finite) {
      throw new IllegalArgumentException(
          "queue of " + servers + " servers, " + arrivals + " arrivals, service " + service);
    }
  }
}
