package landbridge.assign;

import landbridge.base.Hot;

/** Flow, time and slope of every link, kept in step. Mutable: owned by one solution. */
@Hot
final class LinkState {
  final LinkTimes times;
  final double[] flow; // [links] PCE/h
  final double[] time; // [links]
  final double[] slope; // [links] time per PCE/h

  LinkState(LinkTimes times) {
    this.times = times;
    flow = new double[times.links()];
    time = new double[times.links()];
    slope = new double[times.links()];
    refresh(0, flow.length);
  }

  /** Brings times and slopes of some links in step after flows were written. */
  void refresh(int from, int to) {
    for (int link = from; link < to; link++) {
      refresh(link);
    }
  }

  /** Adds to the flow of a link; a rest below zero from rounding becomes zero. */
  void add(int link, double change) {
    double now = flow[link] + change;
    flow[link] = now > 0 ? now : 0;
    refresh(link);
  }

  private void refresh(int link) {
    time[link] = times.time(link, flow[link]);
    slope[link] = times.slope(link, flow[link]);
  }
}
